import type { Metric } from '@partnerships/contracts/answers'
import type { Dimension } from '@partnerships/contracts/words'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { useFilterNames } from '../filter-names.ts'
import { useValue } from '../use-value.ts'
import { messages } from './messages.ts'
import { NumberLink } from './number-link.tsx'
import { TotalsTable } from './totals-table.tsx'
import { usePeriodName } from './use-period-name.ts'

/** So many periods still read as columns. */
const MOST_COLUMNS = 24

/** The number by a dimension, and by calendar periods beside that. */
export const Groups = (props: {
  answer: Metric
  dimension: Dimension
  isStock: boolean
  tools: ReactNode
}) => {
  const t = useMessages(messages)
  const names = useFilterNames()
  const textOf = useValue()
  const periodName = usePeriodName()
  const { metric, groups = [], series = [], interval = 'day', additive } = props.answer
  const columns = series.length > MOST_COLUMNS ? [] : series
  const rows = groups.map(({ key, label, total, series: parts = [] }) => ({
    key,
    head:
      key === 'none' ? (
        t.none
      ) : (
        <NumberLink metric={metric} change={{ [props.dimension]: key, group: undefined }}>
          <bdi>{label}</bdi>
        </NumberLink>
      ),
    total,
    more: parts.slice(0, columns.length).map(part => textOf(part)),
  }))
  const name = names(props.dimension)
  return (
    <Card title={t.groups(name.toLowerCase())} tools={props.tools}>
      <TotalsTable
        caption={additive === false ? `${t.groupsCaption} ${t.notAdditive}` : t.groupsCaption}
        head={name}
        rows={rows}
        more={columns.map(bucket => periodName(bucket, interval, props.isStock))}
      />
    </Card>
  )
}
