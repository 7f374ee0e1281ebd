import type { MetricQuery } from '@partnerships/client'
import type { Metric } from '@partnerships/contracts/answers'
import { client } from '../../api/client.ts'
import {
  Columns,
  ColumnsDrawing,
  Line,
  LineDrawing,
  type Point,
  useUncertainNote,
} from '../../chart/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { type Figure, TakeAlong } from '../../take/index.ts'
import { useMetricName } from '../../words/metric-names.ts'
import { isTally } from '../totals.ts'
import { messages } from './messages.ts'
import { usePeriodName } from './use-period-name.ts'
import { useTick } from './use-tick.ts'

/** What a series has to be drawn, a point for each bucket; undefined when its totals are no counts or sums. */
const useDrawn = (answer: Metric, isStock: boolean): { label: string; points: Point[] } | undefined => {
  const t = useMessages(messages)
  const nameOf = useMetricName()
  const periodName = usePeriodName()
  const { series = [], interval = 'day', metric } = answer
  const tick = useTick(interval)
  const points = series.flatMap(bucket => {
    const { from, to } = bucket
    if (!isTally(bucket)) return []
    const { value, possible } = bucket
    return [
      { key: from, name: periodName({ from, to }, interval, isStock), tick: tick(from), value, possible },
    ]
  })
  if (points.length === 0) return undefined
  return { label: `${nameOf(metric)} – ${t.overTime.toLocaleLowerCase()}`, points }
}

/** A number over time as a picture; what happens in columns, what there is as a line. */
export const OverTimeChart = ({ answer, isStock }: { answer: Metric; isStock: boolean }) => {
  const drawn = useDrawn(answer, isStock)
  const Chart = isStock ? Line : Columns
  return drawn && <Chart label={drawn.label} points={drawn.points} tone={1} height={300} isTabled />
}

/** The series as the API writes it, and its picture where it has one, to be taken along. */
export const TakeOverTime = (props: { answer: Metric; isStock: boolean; question: MetricQuery }) => {
  const { answer, isStock, question } = props
  const t = useMessages(messages)
  const drawn = useDrawn(answer, isStock)
  const uncertain = useUncertainNote()
  const Drawing = isStock ? LineDrawing : ColumnsDrawing
  const figure: Figure | undefined = drawn && {
    title: drawn.label,
    notes: [...(answer.headline ? [answer.headline.basis] : []), ...uncertain(drawn.points)],
    height: 400,
    draw: size => <Drawing points={drawn.points} tone={1} {...size} />,
  }
  const csv = async () => (await client.metricCsv(answer.metric, question)).data
  return (
    <TakeAlong
      what={t.overTime}
      file={`${answer.metric}-${answer.interval}`}
      csv={csv}
      {...(figure && { figure })}
    />
  )
}
