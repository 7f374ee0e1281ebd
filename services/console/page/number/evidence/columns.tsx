import { useMessages } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { EffectiveDate } from '../../ui/effective-date.tsx'
import type { Column } from '../../ui/endless-table.tsx'
import { NamedLink } from '../../words/named-link.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { useTerritories } from '../../words/use-territories.ts'
import { useAmount } from '../use-amount.ts'
import type { Item } from './item.ts'
import { messages } from './messages.ts'

/** The columns that these items of a metric have something for. */
export const useColumns = (metric: string, items: readonly Item[]): readonly Column<Item>[] => {
  const t = useMessages(messages)
  const labels = useLabels()
  const amount = useAmount()
  const { territoryName } = useTerritories()
  const has = (key: keyof Item) => items.some(item => item[key] !== undefined)
  const all: (Column<Item> & { readonly isThere?: boolean })[] = [
    {
      key: 'subject',
      label: t.subject,
      width: 'auto',
      cell: ({ subject, title, position }) => <NamedLink subject={subject} name={title} event={position} />,
    },
    {
      key: 'effective',
      label: t.effective,
      width: '17.5rem',
      cell: ({ effective }) => <EffectiveDate date={effective} />,
    },
    {
      key: 'amount',
      label: metric === 'time-to-sign' ? t.time : t.amount,
      width: '9rem',
      isNumber: true,
      isThere: has('amount'),
      cell: item => item.amount !== undefined && amount(item.amount, item.unit),
    },
    {
      key: 'status',
      label: t.status,
      width: '9rem',
      isThere: has('status'),
      cell: ({ status }) => status && labels.status(status),
    },
    {
      key: 'territory',
      label: t.territory,
      width: '12rem',
      isThere: has('territory'),
      cell: ({ territory }) => territory && territoryName(territory),
    },
    {
      key: 'part',
      label: t.part,
      width: '9rem',
      isThere: has('part'),
      cell: ({ part }) =>
        part && <Badge tone={part === 'numerator' ? 'accent' : 'plain'}>{t.parts[part]}</Badge>,
    },
    {
      key: 'certain',
      label: t.sure,
      width: '10.5rem',
      cell: ({ certain }) => (
        <Badge tone={certain ? 'good' : 'warn'}>{certain ? t.certain : t.possible}</Badge>
      ),
    },
  ]
  return all.filter(({ isThere = true }) => isThere)
}
