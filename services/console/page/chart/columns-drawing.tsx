import { Bar } from '@visx/shape'
import { Axes } from './axes.tsx'
import css from './chart.module.css'
import { layoutOf, type Size } from './layout.ts'
import type { Point, Tone } from './point.ts'

/** What is sure as a full column, what is possible besides as a pale one on top of it. */
export const ColumnsDrawing = (props: { points: readonly Point[]; tone: Tone } & Size) => {
  const { points, tone } = props
  const layout = layoutOf(points, props)
  const { y, column, bottom } = layout
  return (
    <g data-tone={tone} className={css.drawing}>
      <Axes points={points} layout={layout} />
      {points.map(({ key, value, possible, beside }) => {
        const x = layout.middle(key) - column / 2
        return (
          <g key={key} data-beside={beside} className={css.place}>
            {possible > value && (
              <Bar
                className={css.possible}
                x={x + 0.5}
                width={Math.max(column - 1, 1)}
                y={y(possible)}
                height={y(value) - y(possible)}
              />
            )}
            <Bar className={css.sure} x={x} width={column} y={y(value)} height={bottom - y(value)} />
          </g>
        )
      })}
    </g>
  )
}
