import { useFormat } from '../i18n/index.ts'
import css from './chart.module.css'
import type { Layout } from './layout.ts'
import type { Point } from './point.ts'
import { shownTicks } from './ticks.ts'

/** The places below, whole numbers at the left with a faint line each. */
export const Axes = ({ points, layout }: { points: readonly Point[]; layout: Layout }) => {
  const format = useFormat()
  const { y, left, inner, bottom, middle } = layout
  const shown = new Set(shownTicks(points, inner))
  return (
    <>
      {y.ticks(4).map(value => (
        <g key={value}>
          <line className={css.grid} x1={left} x2={left + inner} y1={y(value)} y2={y(value)} />
          <text x={left - 8} y={y(value)} dy="0.32em" textAnchor="end">
            {format.number(value)}
          </text>
        </g>
      ))}
      <line className={css.axis} x1={left} x2={left + inner} y1={bottom} y2={bottom} />
      {points.map(
        ({ key, tick }) =>
          shown.has(key) && (
            <text key={key} x={middle(key)} y={bottom + 18} textAnchor="middle">
              {tick}
            </text>
          ),
      )}
    </>
  )
}
