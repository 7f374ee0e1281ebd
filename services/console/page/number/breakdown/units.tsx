import type { Metric } from '@partnerships/contracts/answers'
import { useMessages } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { messages } from './messages.ts'
import { NumberLink } from './number-link.tsx'
import { TotalsTable } from './totals-table.tsx'

/** Sums that don't add up, each in its unit. */
export const Units = ({ answer: { metric, units = [] } }: { answer: Metric }) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const rows = units.map(({ unit, ...total }) => ({
    key: unit,
    head: (
      <NumberLink metric={metric} change={{ unit }}>
        {labels.unit(unit)}
      </NumberLink>
    ),
    total,
  }))
  return (
    <Card title={t.units}>
      <TotalsTable caption={t.unitsCaption} head={t.unit} rows={rows} />
    </Card>
  )
}
