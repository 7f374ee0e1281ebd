import { Area, LinePath } from '@visx/shape'
import { Axes } from './axes.tsx'
import css from './chart.module.css'
import { layoutOf, type Size } from './layout.ts'
import type { Point, Tone } from './point.ts'

/** With more than this, the line alone is drawn. */
const DOTS = 40

/** A line of what is sure over an area down to 0, with a pale band up to what is possible. */
export const LineDrawing = (props: { points: readonly Point[]; tone: Tone } & Size) => {
  const { points, tone } = props
  const layout = layoutOf(points, props)
  const { y, bottom, middle } = layout
  const x = ({ key }: Point) => middle(key)
  const data = [...points]
  return (
    <g data-tone={tone} className={css.drawing}>
      <Axes points={points} layout={layout} />
      <Area className={css.under} data={data} x={x} y0={bottom} y1={p => y(p.value)} />
      <Area className={css.band} data={data} x={x} y0={p => y(p.value)} y1={p => y(p.possible)} />
      <LinePath className={css.line} data={data} x={x} y={p => y(p.value)} />
      {points.length <= DOTS &&
        points.map(point => (
          <circle
            key={point.key}
            className={css.dot}
            cx={x(point)}
            cy={y(point.value)}
            r={point.beside ? 2.5 : 4}
          />
        ))}
    </g>
  )
}
