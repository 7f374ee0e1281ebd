import { ArrowDownUp } from 'lucide-react'
import { useMessages } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import css from './list.module.css'
import { messages } from './messages.ts'
import { type Order, reversed } from './order.ts'

/** What a list is sorted by; one that is long can be begun at its other end, which nobody has to scroll to then. */
export const OrderChoice = (props: {
  orders: readonly Order[]
  sort: string
  onSort: (sort: string) => void
  isLong: boolean
}) => {
  const t = useMessages(messages)
  const { orders, sort, onSort, isLong } = props
  return (
    <div className={css.order}>
      {isLong && (
        <Button look="quiet" onPress={() => onSort(reversed(sort))}>
          <ArrowDownUp size={16} aria-hidden />
          {t.fromTheEnd}
        </Button>
      )}
      <Select
        label={t.order}
        options={orders.map(({ sort, header, way }) => ({ key: sort, label: t[way](header) }))}
        value={sort}
        onChange={chosen => chosen !== undefined && onSort(chosen)}
      />
    </div>
  )
}
