import { AxisBottom, AxisLeft } from '@visx/axis'
import { useFormat } from '../i18n/index.ts'
import css from './chart.module.css'
import type { Layout } from './layout.ts'
import type { Point } from './point.ts'
import { shownTicks } from './ticks.ts'

/** The places below, whole numbers at the left with a faint line each. */
export const Axes = ({ points, layout }: { points: readonly Point[]; layout: Layout }) => {
  const format = useFormat()
  const { x, y, left, inner, bottom } = layout
  const names = new Map(points.map(({ key, tick }) => [key, tick]))
  const values = y.ticks(4).filter(Number.isInteger)
  return (
    <>
      {values.map(value => (
        <line key={value} className={css.grid} x1={left} x2={left + inner} y1={y(value)} y2={y(value)} />
      ))}
      <AxisLeft
        scale={y}
        left={left}
        tickValues={values}
        tickFormat={value => format.number(Number(value))}
        hideAxisLine
        hideTicks
        tickLabelProps={{ className: css.tick, fontSize: 12, dx: '-0.1em', dy: '0.32em', textAnchor: 'end' }}
      />
      <AxisBottom
        scale={x}
        top={bottom}
        tickValues={shownTicks(points, inner)}
        tickFormat={key => names.get(String(key)) ?? ''}
        hideTicks
        axisLineClassName={css.axis ?? ''}
        tickLabelProps={{ className: css.tick, fontSize: 12, textAnchor: 'middle' }}
      />
    </>
  )
}
