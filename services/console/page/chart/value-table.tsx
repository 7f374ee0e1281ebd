import type { ReactNode } from 'react'
import { useFormat, useMessages } from '../i18n/index.ts'
import css from './chart.module.css'
import { messages } from './messages.ts'
import type { Point } from './point.ts'

/** The numbers of a chart, to be opened; `link` leads from a number to where it comes from. */
export const ValueTable = (props: {
  caption: string
  points: readonly Point[]
  link?: ((point: Point, text: string) => ReactNode) | undefined
}) => {
  const t = useMessages(messages)
  const format = useFormat()
  const { link = (_: Point, text: string) => text } = props
  return (
    <details className={css.details}>
      <summary>{t.asTable}</summary>
      <div className={css.scroll}>
        <table className={css.table}>
          <caption className="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.place}</th>
              <th scope="col">{t.sure}</th>
              <th scope="col">{t.possible}</th>
            </tr>
          </thead>
          <tbody>
            {props.points.map(point => (
              <tr key={point.key}>
                <th scope="row">{point.name}</th>
                <td>{link(point, format.number(point.value))}</td>
                <td>{format.number(point.possible)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
