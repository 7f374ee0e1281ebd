import type { Metric } from '@partnerships/contracts/answers'
import { useAmount } from '../chart/index.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { daysLater } from '../scope/days.ts'
import { messages } from './messages.ts'
import css from './overview.module.css'
import { tallyOf } from './tally.ts'

/** What makes a number less than sure: dates that are not precise, a period that is not over, nothing to count. */
export const Caveats = ({ metric }: { metric: Metric }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const amount = useAmount()
  const total = tallyOf(metric.total)
  const earlier = tallyOf(metric.compare)
  const more = total ? total.possible - total.value : 0
  const nothing = metric.knownAt.position === 0 ? t.nothingYet : t.nothing
  const told = [
    total?.possible === 0 && nothing,
    more > 0 && format.plural(more, t.uncertainOne(format.number(more)), t.uncertain(format.number(more))),
    earlier && earlier.possible > earlier.value && t.uncertainBefore(amount(earlier)),
    metric.partial && metric.to && t.partial(format.day(daysLater(metric.to, -1))),
  ].filter(line => typeof line === 'string')
  if (told.length === 0) return null
  return <p className={css.caveats}>{told.join(' ')}</p>
}
