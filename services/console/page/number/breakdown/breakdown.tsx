import type { MetricQuery } from '@partnerships/client'
import type { Metric } from '@partnerships/contracts/answers'
import { useMessages } from '../../i18n/index.ts'
import { useFilterNames } from '../filter-names.ts'
import type { CataloguedMetric } from '../question.ts'
import { CsvButton } from './csv-button.tsx'
import { Groups } from './groups.tsx'
import { messages } from './messages.ts'
import { OverTime } from './over-time.tsx'
import { Units } from './units.tsx'

/** What the number is made of, as far as that was asked for: units, periods, groups. */
export const Breakdown = (props: { answer: Metric; metric: CataloguedMetric; question: MetricQuery }) => {
  const t = useMessages(messages)
  const names = useFilterNames()
  const { answer, metric, question } = props
  const isStock = metric.sort === 'stock'
  const dimension = question.group ?? (answer.groups && 'status')
  const csv = (title: string) => <CsvButton metric={metric.name} question={question} title={title} />
  return (
    <>
      {answer.units && answer.units.length > 1 && <Units answer={answer} />}
      {answer.series && <OverTime answer={answer} isStock={isStock} question={question} />}
      {answer.groups && dimension && (
        <Groups
          answer={answer}
          dimension={dimension}
          isStock={isStock}
          tools={csv(t.groups(names(dimension).toLowerCase()))}
        />
      )}
    </>
  )
}
