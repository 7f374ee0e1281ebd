import type { ChangesPage } from '@partnerships/contracts/answers'
import { useMessages } from '../i18n/index.ts'
import { useAmount } from '../number/use-amount.ts'
import { Badge } from '../ui/badge.tsx'
import type { Column } from '../ui/endless-table.tsx'
import { NamedLink } from '../words/named-link.tsx'
import { By } from './by.tsx'
import { messages } from './messages.ts'

export type Change = ChangesPage['items'][number]

const tones = { added: 'good', removed: 'bad', certain: 'accent', possible: 'warn' } as const

/**
 * What changed, and by which event; an amount where one of the items has some. What went out is called, and leads to
 * what it was, as it was known before: at the position `before`.
 */
export const useColumns = (
  items: readonly Change[],
  before: number | undefined,
): readonly Column<Change>[] => {
  const t = useMessages(messages)
  const amount = useAmount()
  const amounts: Column<Change> = {
    key: 'amount',
    label: t.amount,
    width: '8rem',
    isNumber: true,
    cell: item => item.amount !== undefined && amount(item.amount, item.unit),
  }
  return [
    {
      key: 'subject',
      label: t.subject,
      width: 'auto',
      cell: ({ subject, position, change }) => (
        <NamedLink
          subject={subject}
          event={position}
          knownAt={change === 'removed' && before !== undefined ? String(before) : undefined}
        />
      ),
    },
    {
      key: 'change',
      label: t.change,
      width: '12.5rem',
      cell: ({ change }) => <Badge tone={tones[change]}>{t.changes[change]}</Badge>,
    },
    ...(items.some(item => item.amount !== undefined) ? [amounts] : []),
    {
      key: 'by',
      label: t.by,
      width: '26rem',
      cell: ({ by }) => <By position={by} />,
    },
  ]
}
