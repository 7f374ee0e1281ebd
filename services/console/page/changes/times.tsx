import { DayField } from '../date-field/day-field.tsx'
import { useMessages } from '../i18n/index.ts'
import { useAsked } from '../number/use-asked.ts'
import { today } from '../scope/days.ts'
import css from './changes.module.css'
import { messages } from './messages.ts'
import { useKnownFrom } from './use-question.ts'

/** The day of a time; a position has none. */
const dayOf = (known: string | undefined): string | undefined =>
  known && /^\d{4}-\d{2}-\d{2}/.exec(known)?.[0]

/** The two times that are compared. */
export const Times = () => {
  const t = useMessages(messages)
  const [{ knownAt }, ask] = useAsked()
  return (
    <section className={css.times} aria-label={t.between}>
      <DayField
        label={t.from}
        value={dayOf(useKnownFrom())}
        max={today()}
        onChange={knownFrom => ask({ knownFrom })}
      />
      <DayField label={t.at} value={dayOf(knownAt)} max={today()} onChange={day => ask({ knownAt: day })} />
      {knownAt === undefined && <p>{t.atNow}</p>}
    </section>
  )
}
