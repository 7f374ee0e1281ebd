import type { Shown } from '@partnerships/client'
import { useMessages } from '../i18n/index.ts'
import { DocumentLink } from '../words/document-link.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useCount } from '../words/use-count.ts'
import { messages } from './messages.ts'

/** What was published about the number of members, each with its source. */
export const DeclaredMembers = (props: {
  declared: NonNullable<Shown<'partnerships'>['declaredMembers']>
}) => {
  const t = useMessages(messages)
  const count = useCount()
  return props.declared.map(declared => (
    <span key={declared.figure}>
      {t.declared} <NamedLink subject={`figure/${declared.figure}`} name={count(declared)} />{' '}
      {declared.unit !== null && <bdi>{declared.unit}</bdi>} – <DocumentLink source={declared.source} />
    </span>
  ))
}
