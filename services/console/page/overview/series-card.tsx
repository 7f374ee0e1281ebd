import type { Metric } from '@partnerships/contracts/answers'
import { useQuery } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { metricQuery } from '../api/queries.ts'
import {
  Columns,
  ColumnsDrawing,
  Line,
  LineDrawing,
  type Point,
  type Tone,
  useUncertainNote,
} from '../chart/index.ts'
import { useFormat, useLanguage, useMessages } from '../i18n/index.ts'
import { daysLater, today } from '../scope/days.ts'
import { type Figure, TakeAlong } from '../take/index.ts'
import { Asked } from '../ui/asked.tsx'
import { Card } from '../ui/card.tsx'
import { useMetricName } from '../words/metric-names.ts'
import { useBucketNames } from './bucket-names.ts'
import { messages } from './messages.ts'
import { NumberLink } from './number-link.tsx'
import css from './overview.module.css'
import { searchOf } from './search-of.ts'
import { tallyOf } from './tally.ts'
import { seriesWindow, type View, type ViewInterval } from './view.ts'

export type SeriesMetric = {
  readonly name: string
  readonly drawn: 'columns' | 'line'
  readonly tone: Tone
}

type Props = { metric: SeriesMetric; view: View; interval: ViewInterval }

/** A metric over time, with what is in no bucket, to be taken along. */
export const SeriesCard = ({ metric, view, interval }: Props) => {
  const t = useMessages(messages)
  const format = useFormat()
  const { lang } = useLanguage()
  const nameOf = useBucketNames(interval)
  const uncertain = useUncertainNote()
  const { name, drawn, tone } = metric
  const { base, period } = view
  const asked = { ...base, ...seriesWindow(period, interval, today()), interval, lang }
  const query = useQuery(metricQuery(name, asked))
  const title = useMetricName()(name)
  const [Chart, Drawing] = drawn === 'columns' ? [Columns, ColumnsDrawing] : [Line, LineDrawing]

  const pointsOf = ({ series = [] }: Metric): Point[] =>
    series.map(bucket => ({
      key: bucket.from,
      ...nameOf(bucket.from),
      ...(tallyOf(bucket) ?? { value: 0, possible: 0 }),
      beside: bucket.to <= period.from || bucket.from >= period.to,
    }))
  const endOf = ({ series = [] }: Metric, from: string) => series.find(bucket => bucket.from === from)?.to
  const figureOf = (data: Metric): Figure => ({
    title,
    notes: [...(data.headline ? [data.headline.basis] : []), ...uncertain(pointsOf(data))],
    height: 400,
    draw: size => <Drawing points={pointsOf(data)} tone={tone} {...size} />,
  })
  const undatedOf = ({ undated = 0 }: Metric) =>
    undated > 0 &&
    format.plural(undated, t.undatedOne(format.number(undated)), t.undated(format.number(undated)))
  const searchAt = (data: Metric, from: string) => {
    const to = endOf(data, from)
    const at = drawn === 'line' && to ? daysLater(to, -1) : undefined
    return { ...searchOf(view), from, to, at, compare: undefined }
  }
  const file = `${name}-${interval}-${asked.from}-${asked.to}`
  const csv = async () => (await client.metricCsv(name, asked)).data
  const { data } = query
  return (
    <Card
      title={title}
      tools={<TakeAlong what={title} file={file} csv={csv} {...(data && { figure: figureOf(data) })} />}
    >
      <div className={css.course} aria-busy={query.isPlaceholderData}>
        <Asked query={query}>
          {data => (
            <>
              <Chart
                label={title}
                points={pointsOf(data)}
                tone={tone}
                link={({ key }, text) => (
                  <NumberLink metric={name} search={searchAt(data, key)}>
                    {text}
                  </NumberLink>
                )}
              />
              {undatedOf(data) && <p className={css.note}>{undatedOf(data)}</p>}
            </>
          )}
        </Asked>
      </div>
    </Card>
  )
}
