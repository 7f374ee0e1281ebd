import { partnershipKinds } from '@partnerships/contracts/words'
import { useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { messages } from '../messages.ts'
import { useScope } from '../use-scope.ts'
import { withChosen } from './with-chosen.ts'

/** The kinds of partnership, unless others are what is listed. */
export const KindFilter = ({ kinds = partnershipKinds }: { kinds?: readonly string[] }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const [{ kind }, setScope] = useScope()
  const options = kinds.map(key => ({ key, label: labels.kind(key) }))
  return (
    <Select
      label={t.kind}
      any={t.allKinds}
      options={withChosen(options, kind)}
      value={kind}
      onChange={chosen => setScope({ kind: chosen })}
    />
  )
}
