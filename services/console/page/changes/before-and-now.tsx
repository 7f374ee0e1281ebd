import type { ChangesPage } from '@partnerships/contracts/answers'
import { ArrowRight } from 'lucide-react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { isTally } from '../number/totals.ts'
import { useAmount } from '../number/use-amount.ts'
import { useValue } from '../number/use-value.ts'
import { Card } from '../ui/card.tsx'
import css from './changes.module.css'
import { messages } from './messages.ts'

type Known = ChangesPage['knownAt']
type Numbers = ChangesPage['before']

/** The number as it was known at both times. */
export const BeforeAndNow = ({ page }: { page: ChangesPage }) => {
  const t = useMessages(messages)
  return (
    <Card title={t.numbers}>
      <div className={css.both} role="status">
        <One title={t.before} numbers={page.before} known={page.knownFrom} />
        <ArrowRight size={28} aria-hidden className={css.arrow} />
        <One title={t.now} numbers={page.now} known={page.knownAt} />
      </div>
    </Card>
  )
}

const One = (props: { title: string; numbers: Numbers; known: Known }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const amount = useAmount()
  const textOf = useValue()
  const { total, units = [] } = props.numbers
  const { position, time } = props.known
  const text =
    total === null ? units.map(({ unit, value }) => amount(value, unit)).join(' · ') || '–' : textOf(total)
  const isUnsure = total !== null && isTally(total) && total.possible !== total.value
  return (
    <div>
      <p className={css.label}>{props.title}</p>
      <p className={css.value}>{text}</p>
      {isUnsure && <p className={css.label}>{t.possible(amount(total.possible))}</p>}
      <p className={css.label}>
        {time === null ? t.knownNothing : t.known(format.day(time.slice(0, 10)), format.number(position))}
      </p>
    </div>
  )
}
