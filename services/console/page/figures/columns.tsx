import type { Item } from '@partnerships/client'
import { useMemo } from 'react'
import { useMessages } from '../i18n/index.ts'
import type { Column } from '../list/column.ts'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { DocumentLink } from '../words/document-link.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { useStatusLabel } from '../words/status-badge.tsx'
import { useCount } from '../words/use-count.ts'
import { useLabels } from '../words/use-labels.ts'
import { useProgrammes } from '../words/use-programmes.ts'
import { useTerritories } from '../words/use-territories.ts'
import { LedgerNumber } from './ledger-number.tsx'
import { messages } from './messages.ts'
import { FigureUnit } from './unit.tsx'

type Row = Item<'figures'>

/** What the list of figures shows of each: as published, and beside it what the ledger says. */
export const useFigureColumns = (): readonly Column<Row>[] => {
  const t = useMessages(messages)
  const labels = useLabels()
  const count = useCount()
  const statusLabel = useStatusLabel()
  const { programmeName } = useProgrammes()
  const { territoryName } = useTerritories()
  return useMemo(
    () => [
      { key: 'id', header: t.id, text: row => row.id },
      {
        key: 'label',
        header: t.label,
        sort: 'label',
        width: 16,
        cell: row => <NamedLink subject={`figure/${row.id}`} name={row.label ?? row.indicator} />,
        text: row => row.label,
      },
      { key: 'indicator', header: t.indicator, text: row => row.indicator },
      {
        key: 'value',
        header: t.value,
        width: 8,
        isNumber: true,
        cell: row => <strong>{count(row)}</strong>,
        text: row => row.value,
      },
      { key: 'upTo', header: t.upTo, text: row => row.upTo },
      {
        key: 'qualifier',
        header: t.qualifier,
        text: row => row.qualifier && labels.qualifier(row.qualifier),
      },
      {
        key: 'unit',
        header: t.unit,
        width: 8,
        cell: row => <FigureUnit unit={row.unit} of={row.upTo ?? row.value} />,
        text: row => row.unit,
      },
      { key: 'ledger', header: t.ledger, width: 18, cell: row => <LedgerNumber figure={row} /> },
      {
        key: 'nature',
        header: t.nature,
        width: 6,
        cell: row => row.nature && labels.nature(row.nature),
        text: row => row.nature && labels.nature(row.nature),
      },
      {
        key: 'period',
        header: t.period,
        width: 7.5,
        cell: row => row.period && <EffectiveDate date={row.period} />,
        text: row => row.period,
      },
      {
        key: 'about',
        header: t.about,
        width: 12,
        cell: row => row.about && <NamedLink subject={row.about} />,
        text: row => row.about,
      },
      {
        key: 'programme',
        header: t.programme,
        text: row => row.programme && programmeName(row.programme),
      },
      {
        key: 'territory',
        header: t.territory,
        width: 9,
        cell: row => row.territory && <bdi>{territoryName(row.territory)}</bdi>,
        text: row => row.territory && territoryName(row.territory),
      },
      {
        key: 'source',
        header: t.source,
        width: 14,
        cell: row => <DocumentLink source={row.source} />,
        text: row => row.source.title,
      },
      { key: 'sourceUrl', header: t.sourceUrl, text: row => row.source.url },
      { key: 'published', header: t.published, text: row => row.source.published },
      { key: 'status', header: t.status, text: row => statusLabel(row.status) },
    ],
    [t, labels, count, statusLabel, programmeName, territoryName],
  )
}
