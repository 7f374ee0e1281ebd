import { useElementScrollRestoration } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Column } from './column.ts'
import { HeaderCell } from './header-cell.tsx'
import css from './list.module.css'

/** Every row is so high, in pixels: what is longer is cut after two lines. */
const HEIGHT = 54
const AHEAD = 30

/**
 * A table that holds only the rows in sight, however many there are; what assistive technology is told counts them
 * all. `onEnd` is called when the last rows come near.
 */
export const RowsTable = <Row extends { readonly id: string }>(props: {
  id: string
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Whether there are rows after these. */
  hasMore: boolean
  onEnd: () => void
  sort: string
  onSort: (sort: string) => void
  isBusy: boolean
}) => {
  const { id, rows, hasMore, onEnd } = props
  const box = useRef<HTMLDivElement>(null)
  const before = useElementScrollRestoration({ id })
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => HEIGHT,
    overscan: 12,
    initialOffset: before?.scrollY ?? 0,
    initialRect: { width: 1000, height: 700 },
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const isNearEnd = hasMore && last >= rows.length - AHEAD
  useEffect(() => {
    if (isNearEnd) onEnd()
  }, [isNearEnd, onEnd])

  const columns = useMemo(() => props.columns.filter(({ cell }) => cell), [props.columns])
  const above = shown[0]?.start ?? 0
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    <section
      ref={box}
      className={css.box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      aria-label={props.caption}
      data-scroll-restoration-id={id}
    >
      <table className={css.table} aria-rowcount={hasMore ? -1 : rows.length + 1} aria-busy={props.isBusy}>
        <caption className="visually-hidden">{props.caption}</caption>
        <colgroup>
          {columns.map(({ key, width = 10 }) => (
            <col key={key} style={{ width: `${width}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(column => (
              <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} columns={columns.length} />
          {shown.map(({ index }) => {
            const row = rows[index]
            return row && <TableRow key={row.id} row={row} index={index} columns={columns} />
          })}
          <Gap height={below} columns={columns.length} />
        </tbody>
      </table>
    </section>
  )
}

/** Stands for the rows that are out of sight. */
const Gap = ({ height, columns }: { height: number; columns: number }): ReactNode =>
  height > 0 && (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )

const PlainRow = <Row,>(props: { row: Row; index: number; columns: readonly Column<Row>[] }) => (
  <tr aria-rowindex={props.index + 2} style={{ height: HEIGHT }}>
    {props.columns.map(({ key, cell, isNumber }, i) => {
      const Cell = i === 0 ? 'th' : 'td'
      return (
        <Cell key={key} data-number={isNumber} {...(i === 0 && { scope: 'row' })}>
          <div className={css.cell}>{cell?.(props.row)}</div>
        </Cell>
      )
    })}
  </tr>
)

/** While one scrolls, rows that stay in sight are not made anew. */
const TableRow = memo(PlainRow) as typeof PlainRow
