import type { Total } from '@partnerships/contracts/answers'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/index.ts'
import table from '../../ui/table.module.css'
import { isTally } from '../totals.ts'
import css from './breakdown.module.css'
import { useCells } from './cells.ts'
import { messages } from './messages.ts'

export type TotalsRow = {
  readonly key: string
  readonly head: ReactNode
  readonly total: Total
  /** What stands in columns after those of the total. */
  readonly more?: readonly string[]
}

/** Totals under each other: periods, groups or units. */
export const TotalsTable = (props: {
  caption: ReactNode
  head: string
  rows: readonly TotalsRow[]
  more?: readonly string[]
}) => {
  const t = useMessages(messages)
  const cells = useCells()
  const first = props.rows[0]
  if (first === undefined) return <p>{t.nothing}</p>
  return (
    <div className={table.box}>
      <table className={`${table.table} ${props.more?.length ? '' : css.few}`}>
        <caption>
          {props.caption} {isTally(first.total) && t.possibleToo}
        </caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            {[...cells(first.total).map(({ name }) => name), ...(props.more ?? [])].map(name => (
              <th key={name} scope="col" className={table.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, head, total, more = [] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells(total).map(({ name, text }) => (
                <td key={name} className={table.number}>
                  {text}
                </td>
              ))}
              {more.map((text, place) => (
                <td key={props.more?.[place]} className={table.number}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
