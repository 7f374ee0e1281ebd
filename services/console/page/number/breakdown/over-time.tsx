import type { MetricQuery } from '@partnerships/client'
import type { Metric } from '@partnerships/contracts/answers'
import { useMessages } from '../../i18n/index.ts'
import { daysLater } from '../../scope/days.ts'
import { Card } from '../../ui/card.tsx'
import type { Change } from '../use-asked.ts'
import css from './breakdown.module.css'
import { messages } from './messages.ts'
import { NumberLink } from './number-link.tsx'
import { OverTimeChart, TakeOverTime } from './over-time-chart.tsx'
import { TotalsTable } from './totals-table.tsx'
import { usePeriodName } from './use-period-name.ts'

type Bucket = { readonly from: string; readonly to: string }

/** Asks for one bucket alone: its window, or what there was at the end of its last day. */
const narrowed = ({ from, to }: Bucket, isStock: boolean): Change =>
  isStock
    ? { at: daysLater(to, -1), interval: undefined }
    : { from, to, interval: undefined, compare: undefined }

/** The number by calendar periods. */
export const OverTime = (props: { answer: Metric; isStock: boolean; question: MetricQuery }) => {
  const t = useMessages(messages)
  const periodName = usePeriodName()
  const { metric, series = [], interval = 'day' } = props.answer
  const rows = series.map(bucket => ({
    key: bucket.from,
    head: (
      <NumberLink metric={metric} change={narrowed(bucket, props.isStock)}>
        {periodName(bucket, interval, props.isStock)}
      </NumberLink>
    ),
    total: bucket,
  }))
  return (
    <Card title={t.overTime} tools={<TakeOverTime {...props} />}>
      <div className={css.overTime}>
        <OverTimeChart answer={props.answer} isStock={props.isStock} />
        <TotalsTable caption={t.overTimeCaption} head={props.isStock ? t.day : t.period} rows={rows} />
      </div>
    </Card>
  )
}
