import { DayField } from '../../date-field/day-field.tsx'
import { useMessages } from '../../i18n/index.ts'
import { today } from '../days.ts'
import { messages } from '../messages.ts'
import { useScope } from '../use-scope.ts'

const startsWithDay = /^\d{4}-\d{2}-\d{2}/

/** Everything as it was known at the end of a day; empty, as it is known now. */
export const KnownAtFilter = () => {
  const t = useMessages(messages)
  const [{ knownAt }, setScope] = useScope()
  const day = knownAt !== undefined && startsWithDay.test(knownAt) ? knownAt.slice(0, 10) : undefined
  return (
    <DayField
      label={t.knownAt}
      value={day}
      max={today()}
      onChange={chosen => setScope({ knownAt: chosen })}
    />
  )
}
