import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import css from './chart.module.css'
import type { Tone } from './point.ts'

export type Row = {
  readonly key: string
  readonly name: string
  readonly value: number
  readonly possible: number
}

const ROW = 26
const NAME = 260
const NUMBER = 90

/** As the list has it: with a capital, and no longer than there is room. */
const named = (name: string): string => {
  const [first = '', ...rest] = name.length > 36 ? `${name.slice(0, 35)}…` : name
  return first.toLocaleUpperCase() + rest.join('')
}

/** How high the drawing of so many bars is. */
export const barsHeight = (rows: readonly Row[]): number => rows.length * ROW

/** Bars for a picture: name, bar and number in a line each. */
export const BarsDrawing = (props: {
  rows: readonly Row[]
  width: number
  tone: Tone
  amount: (row: Row) => string
}) => {
  const { rows, width, amount } = props
  const top = Math.max(1, ...rows.map(({ possible }) => possible))
  const x = scaleLinear<number>({ domain: [0, top], range: [0, width - NAME - NUMBER] })
  return (
    <g data-tone={props.tone} className={css.drawing}>
      {rows.map((row, i) => (
        <g key={row.key} transform={`translate(0,${i * ROW})`}>
          <text className={css.name} x={NAME - 12} y={17} textAnchor="end">
            {named(row.name)}
          </text>
          {row.possible > row.value && (
            <Bar
              className={css.possible}
              x={NAME + x(row.value)}
              y={5.5}
              width={x(row.possible - row.value)}
              height={15}
            />
          )}
          <Bar className={css.sure} x={NAME} y={5} width={x(row.value)} height={16} />
          <text className={css.name} x={NAME + x(row.possible) + 8} y={17}>
            {amount(row)}
          </text>
        </g>
      ))}
    </g>
  )
}
