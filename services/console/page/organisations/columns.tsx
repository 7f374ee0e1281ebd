import type { Item } from '@partnerships/client'
import { useMemo } from 'react'
import { useMessages } from '../i18n/index.ts'
import { LastChange, Names } from '../list/cells.tsx'
import type { Column } from '../list/column.ts'
import { NamedLink } from '../words/named-link.tsx'
import { StatusBadge, useStatusLabel } from '../words/status-badge.tsx'
import { useLabels } from '../words/use-labels.ts'
import { useTerritories } from '../words/use-territories.ts'
import { messages } from './messages.ts'

type Row = Item<'organisations'>

const identifier = ({ identifiers }: Row): string | undefined =>
  identifiers?.siret ?? identifiers?.siren ?? identifiers?.rna

/** What the list of organisations shows of each. */
export const useOrganisationColumns = (): readonly Column<Row>[] => {
  const t = useMessages(messages)
  const labels = useLabels()
  const statusLabel = useStatusLabel()
  const { territoryName } = useTerritories()
  return useMemo(
    () => [
      { key: 'id', header: t.id, text: row => row.id },
      {
        key: 'name',
        header: t.name,
        sort: 'name',
        width: 19,
        cell: row => <NamedLink subject={`organisation/${row.id}`} name={row.name} />,
        text: row => row.name,
      },
      {
        key: 'kind',
        header: t.kind,
        width: 10.5,
        cell: row => labels.organisationKind(row.kind),
        text: row => labels.organisationKind(row.kind),
      },
      {
        key: 'status',
        header: t.status,
        width: 8,
        cell: row => <StatusBadge status={row.status} />,
        text: row => statusLabel(row.status),
      },
      {
        key: 'territory',
        header: t.territory,
        width: 10,
        cell: row => row.territory && <bdi>{territoryName(row.territory)}</bdi>,
        text: row => row.territory && territoryName(row.territory),
      },
      { key: 'identifier', header: t.identifiers, width: 9, cell: identifier },
      { key: 'siren', header: 'SIREN', text: row => row.identifiers?.siren },
      { key: 'siret', header: 'SIRET', text: row => row.identifiers?.siret },
      { key: 'rna', header: 'RNA', text: row => row.identifiers?.rna },
      {
        key: 'aliases',
        header: t.aliases,
        width: 10.5,
        cell: row => <Names names={row.aliases} />,
        text: row => row.aliases.join(', '),
      },
      { key: 'url', header: t.url, text: row => row.url },
      {
        key: 'updated',
        header: t.updated,
        sort: 'updated',
        width: 7.4,
        isNumber: true,
        cell: row => <LastChange subject={`organisation/${row.id}`} position={row.updated} />,
        text: row => row.updated,
      },
    ],
    [t, labels, statusLabel, territoryName],
  )
}
