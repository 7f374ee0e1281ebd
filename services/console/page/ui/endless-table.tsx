import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import css from './endless-table.module.css'
import table from './table.module.css'

export type Column<Row> = {
  readonly key: string
  readonly label: ReactNode
  /** As a `col` has it: all are of the table's width, so that rows to come don't move them. */
  readonly width: string
  readonly isNumber?: boolean
  readonly cell: (row: Row) => ReactNode
}

type Props<Row> = {
  readonly caption: ReactNode
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** How many there are in all, if that is known. */
  readonly total?: number | undefined
  /** What opens below a row, and what the button for that is called. */
  readonly details?: { readonly label: string; readonly of: (row: Row) => ReactNode }
  /** Asked when the end comes near. */
  readonly onEnd: () => void
}

/** So many rows before the last one are the end. */
const NEAR = 30
const ROW = 41

/** Below it the table scrolls in its box: columns keep their widths, and those that share the rest can be read. */
const leastWidth = (columns: readonly { readonly width: string }[]): string =>
  `calc(2.6rem + ${columns.map(({ width }) => (width === 'auto' ? '13rem' : width)).join(' + ')})`

/**
 * A table as long as it gets: only the rows in sight are in the document, each a body of its own with what opens below
 * it. Screen readers are told which row of how many each is.
 */
export const EndlessTable = <Row,>({ caption, columns, rows, keyOf, total, details, onEnd }: Props<Row>) => {
  const box = useRef<HTMLTableElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin,
    getItemKey: index => keyOf(rows[index] as Row),
  })
  useLayoutEffect(() => {
    const top = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    if (Math.abs(top - scrollMargin) > 1) setScrollMargin(top)
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const isNearEnd = last >= rows.length - NEAR
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each page that came, anew
  useEffect(() => {
    if (isNearEnd) onEnd()
  }, [isNearEnd, rows.length])

  const toggle = (key: string) =>
    setOpened(keys => {
      const next = new Set(keys)
      if (!next.delete(key)) next.add(key)
      return next
    })
  const before = (items[0]?.start ?? scrollMargin) - scrollMargin
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
  const width = columns.length + (details ? 1 : 0)

  return (
    <div className={table.box}>
      <table
        ref={box}
        className={`${table.table} ${css.endless}`}
        style={{ minWidth: leastWidth(columns) }}
        aria-rowcount={(total ?? -2) + 1}
      >
        <caption>{caption}</caption>
        <colgroup>
          {details && <col className={css.opener} />}
          {columns.map(column => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {details && (
              <th scope="col">
                <span className="visually-hidden">{details.label}</span>
              </th>
            )}
            {columns.map(column => (
              <th key={column.key} scope="col" className={column.isNumber ? table.number : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <Space height={before} width={width} />
        {items.map(({ index, key }) => {
          const row = rows[index] as Row
          const isOpen = opened.has(String(key))
          return (
            <tbody key={key} ref={virtual.measureElement} data-index={index}>
              <tr aria-rowindex={index + 2}>
                {details && (
                  <td>
                    <Button
                      className={css.toggle}
                      aria-expanded={isOpen}
                      aria-label={details.label}
                      onPress={() => toggle(String(key))}
                    >
                      {isOpen ? (
                        <ChevronDown size={16} aria-hidden />
                      ) : (
                        <ChevronRight size={16} aria-hidden />
                      )}
                    </Button>
                  </td>
                )}
                {columns.map((column, place) =>
                  place === 0 ? (
                    <th key={column.key} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} className={column.isNumber ? table.number : undefined}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
              {details && isOpen && (
                <tr>
                  <td colSpan={width} className={css.details}>
                    <div>{details.of(row)}</div>
                  </td>
                </tr>
              )}
            </tbody>
          )
        })}
        <Space height={after} width={width} />
      </table>
    </div>
  )
}

/** Rows that are out of sight. */
const Space = ({ height, width }: { height: number; width: number }) =>
  height > 0 && (
    <tbody aria-hidden>
      <tr>
        <td colSpan={width} className={css.space} style={{ height }} />
      </tr>
    </tbody>
  )
