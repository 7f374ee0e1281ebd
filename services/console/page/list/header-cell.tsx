import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Column } from './column.ts'
import css from './list.module.css'

const icons = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const

/** The head of a column; one that can be sorted by is pressed for it, and again for the other direction. */
export const HeaderCell = <Row,>(props: {
  column: Column<Row>
  sort: string
  onSort: (sort: string) => void
}) => {
  const { header, sort: name, isNumber } = props.column
  if (name === undefined)
    return (
      <th scope="col" data-number={isNumber}>
        {header}
      </th>
    )
  const direction = props.sort === name ? 'ascending' : props.sort === `-${name}` ? 'descending' : 'none'
  const Icon = icons[direction]
  return (
    <th scope="col" aria-sort={direction} data-number={isNumber}>
      <Button
        className={css.sort as string}
        onPress={() => props.onSort(direction === 'ascending' ? `-${name}` : name)}
      >
        {header}
        <Icon size={14} aria-hidden />
      </Button>
    </th>
  )
}
