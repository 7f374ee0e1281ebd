import type { Item } from '@partnerships/client'
import { useMemo } from 'react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { LastChange, Names } from '../list/cells.tsx'
import type { Column } from '../list/column.ts'
import { NamedLink } from '../words/named-link.tsx'
import { StatusBadge, useStatusLabel } from '../words/status-badge.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useProgrammes } from '../words/use-programmes.ts'
import { useOrganisationNames, useUntitled } from '../words/use-subject-name.ts'
import { useTerritories } from '../words/use-territories.ts'
import { messages } from './messages.ts'

type Row = Item<'partnerships'>

/** What the list of partnerships shows of each. */
export const usePartnershipColumns = (): readonly Column<Row>[] => {
  const t = useMessages(messages)
  const labels = useLabels()
  const format = useFormat()
  const untitled = useUntitled()
  const statusLabel = useStatusLabel()
  const { programmeName, themeName } = useProgrammes()
  const { territoryName } = useTerritories()
  return useMemo(
    () => [
      { key: 'id', header: t.id, text: row => row.id },
      {
        key: 'title',
        header: t.name,
        sort: 'title',
        width: 18.5,
        cell: row => <PartnershipLink row={row} />,
        text: row => row.title ?? untitled(row.kind, row.organisations),
      },
      {
        key: 'status',
        header: t.status,
        width: 7.5,
        cell: row => <StatusBadge status={row.status} />,
        text: row => statusLabel(row.status),
      },
      {
        key: 'kind',
        header: t.kind,
        width: 8,
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
        key: 'themes',
        header: t.themes,
        width: 10,
        cell: row => <Names names={row.themes.map(themeName)} />,
        text: row => row.themes.map(themeName).join(', '),
      },
      {
        key: 'territories',
        header: t.territories,
        width: 9,
        cell: row => <Names names={row.territories.map(territoryName)} />,
        text: row => row.territories.map(territoryName).join(', '),
      },
      {
        key: 'members',
        header: t.members,
        width: 5.5,
        isNumber: true,
        cell: row => format.number(row.organisations.length),
        text: row => row.organisations.length,
      },
      { key: 'organisations', header: t.members, text: row => row.organisations.join(' ') },
      {
        key: 'updated',
        header: t.updated,
        sort: 'updated',
        width: 7.4,
        isNumber: true,
        cell: row => <LastChange subject={`partnership/${row.id}`} position={row.updated} />,
        text: row => row.updated,
      },
    ],
    [t, labels, format, untitled, statusLabel, programmeName, themeName, territoryName],
  )
}

const PartnershipLink = ({ row }: { row: Row }) =>
  row.title === undefined ? (
    <UntitledLink row={row} />
  ) : (
    <NamedLink subject={`partnership/${row.id}`} name={row.title} />
  )

const UntitledLink = ({ row }: { row: Row }) => {
  const untitled = useUntitled()
  const names = useOrganisationNames(row.organisations.slice(0, 3))
  return (
    <NamedLink subject={`partnership/${row.id}`} name={untitled(row.kind, names, row.organisations.length)} />
  )
}
