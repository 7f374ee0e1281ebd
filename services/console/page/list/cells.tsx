import { Link } from '@tanstack/react-router'
import { useFormat, useMessages } from '../i18n/index.ts'
import { useScope } from '../scope/use-scope.ts'
import { placeOf } from '../words/subjects.ts'
import { messages } from './messages.ts'

/** Leads to the event by which a row came to be known so. */
export const LastChange = ({ subject, position }: { subject: string; position: number }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const [scope] = useScope()
  const { page, id } = placeOf(subject)
  return (
    <Link to={page} params={{ id }} search={scope} hash={`event-${position}`}>
      {t.updatedAt(format.number(position))}
    </Link>
  )
}

/** Several names, each kept apart from the direction of the others. */
export const Names = ({ names }: { names: readonly string[] }) =>
  names.map((name, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and their order stays
    <span key={i}>
      {i > 0 && ', '}
      <bdi>{name}</bdi>
    </span>
  ))
