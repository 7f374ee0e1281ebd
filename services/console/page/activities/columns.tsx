import type { Item } from '@partnerships/client'
import { useMemo } from 'react'
import { useMessages } from '../i18n/index.ts'
import { Names } from '../list/cells.tsx'
import type { Column } from '../list/column.ts'
import { EffectiveDate } from '../ui/effective-date.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { StatusBadge, useStatusLabel } from '../words/status-badge.tsx'
import { useCount } from '../words/use-count.ts'
import { useLabels } from '../words/use-labels.ts'
import { useProgrammes } from '../words/use-programmes.ts'
import { useTerritories } from '../words/use-territories.ts'
import { messages } from './messages.ts'

type Row = Item<'activities'>

/** What the list of activities shows of each. */
export const useActivityColumns = (): readonly Column<Row>[] => {
  const t = useMessages(messages)
  const labels = useLabels()
  const count = useCount()
  const statusLabel = useStatusLabel()
  const { programmeName, themeName } = useProgrammes()
  const { territoryName } = useTerritories()
  return useMemo(() => {
    const participants = ({ participants }: Row) =>
      participants?.count === undefined ? undefined : count({ ...participants, value: participants.count })
    return [
      { key: 'id', header: t.id, text: row => row.id },
      {
        key: 'title',
        header: t.name,
        sort: 'title',
        width: 18,
        cell: row => <NamedLink subject={`activity/${row.id}`} name={row.title} />,
        text: row => row.title,
      },
      {
        key: 'effective',
        header: t.day,
        sort: 'day',
        width: 9.5,
        cell: row => <EffectiveDate date={row.effective} />,
        text: row => row.effective,
      },
      {
        key: 'status',
        header: t.status,
        width: 7,
        cell: row => <StatusBadge status={row.status} />,
        text: row => statusLabel(row.status),
      },
      {
        key: 'kind',
        header: t.kind,
        width: 7,
        cell: row => labels.kind(row.kind),
        text: row => labels.kind(row.kind),
      },
      {
        key: 'programme',
        header: t.programme,
        width: 9,
        cell: row => <bdi>{programmeName(row.programme)}</bdi>,
        text: row => programmeName(row.programme),
      },
      {
        key: 'territory',
        header: t.territory,
        width: 8.5,
        cell: row => row.territory && <bdi>{territoryName(row.territory)}</bdi>,
        text: row => row.territory && territoryName(row.territory),
      },
      {
        key: 'themes',
        header: t.themes,
        width: 8.5,
        cell: row => <Names names={row.themes.map(themeName)} />,
        text: row => row.themes.map(themeName).join(', '),
      },
      {
        key: 'participants',
        header: t.participants,
        width: 7.4,
        isNumber: true,
        cell: participants,
        text: row => row.participants?.count,
      },
      { key: 'qualifier', header: t.participants, text: row => row.participants?.qualifier },
      { key: 'source', header: t.source, text: row => row.source?.title },
    ]
  }, [t, labels, count, statusLabel, programmeName, themeName, territoryName])
}
