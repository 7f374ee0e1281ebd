import type { Metric } from '@partnerships/contracts/answers'
import { useFormat, useMessages } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { Basis } from './basis.tsx'
import { messages } from './messages.ts'
import css from './number.module.css'
import type { CataloguedMetric } from './question.ts'
import { Reading } from './reading/reading.tsx'
import { Sureness } from './sureness.tsx'
import { useAmount } from './use-amount.ts'
import { useValue } from './use-value.ts'

/** The number itself, in a sentence where it makes one, with what it is based on and how sure it is. */
export const Headline = ({ answer, metric }: { answer: Metric; metric: CataloguedMetric }) => {
  const t = useMessages(messages)
  const text = useText()(answer)
  return (
    <Card title={t.number}>
      <div className={css.headline} role="status">
        <p className={css.value}>{answer.headline?.text ?? text}</p>
        <Basis answer={answer} />
      </div>
      <Sureness answer={answer} metric={metric} />
      <Reading />
    </Card>
  )
}

/** What a number comes to that has no sentence of its own. */
const useText = () => {
  const t = useMessages(messages)
  const format = useFormat()
  const amount = useAmount()
  const textOf = useValue()
  return ({ total, units = [], denominator, approximate }: Metric): string => {
    if (total === null) return units.map(({ unit, value }) => amount(value, unit)).join(' · ')
    const value = textOf(total, units.length === 1 ? units[0]?.unit : undefined)
    if (denominator !== undefined) return t.of(value, format.number(denominator))
    return approximate ? t.about(value) : value
  }
}
