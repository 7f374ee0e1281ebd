import type { ReactNode } from 'react'
import { useMessages } from '../i18n/index.ts'
import type { Row } from './bars-drawing.tsx'
import css from './chart.module.css'
import { messages } from './messages.ts'
import type { Tone } from './point.ts'
import { useAmount } from './use-amount.ts'

/** A list with a bar for each; `name` and `number` may make links of what they are given. */
export const Bars = (props: {
  label: string
  rows: readonly Row[]
  tone: Tone
  name?: (row: Row) => ReactNode
  number?: (row: Row, text: string) => ReactNode
}) => {
  const t = useMessages(messages)
  const amount = useAmount()
  const { rows, name = (row: Row) => row.name, number = (_: Row, text: string) => text } = props
  const top = Math.max(1, ...rows.map(({ possible }) => possible))
  const width = (part: number) => ({ inlineSize: `${(part / top) * 100}%` })
  if (rows.length === 0) return <p className={css.empty}>{t.empty}</p>
  return (
    <ul className={css.bars} aria-label={props.label} data-tone={props.tone}>
      {rows.map(row => (
        <li key={row.key}>
          <span className={css.barName}>{name(row)}</span>
          <span className={css.barNumber}>{number(row, amount(row))}</span>
          <span className={css.track} aria-hidden>
            <span className={css.sureBar} style={width(row.value)} />
            <span className={css.possibleBar} style={width(row.possible - row.value)} />
          </span>
        </li>
      ))}
    </ul>
  )
}
