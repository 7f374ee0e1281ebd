import { scaleBand, scaleLinear } from '@visx/scale'
import type { Point } from './point.ts'
import { topOf, widthOf } from './ticks.ts'

export type Size = { readonly width: number; readonly height: number }

const BELOW = 26
const ABOVE = 10
/** How wide a column gets at most. */
const WIDEST = 56

/** Where things stand in a chart of points along an axis: scales in pixels, and the inner box. */
export const layoutOf = (points: readonly Point[], { width, height }: Size) => {
  const y = scaleLinear<number>({ domain: [0, topOf(points)], range: [height - BELOW, ABOVE], nice: 4 })
  /** With room for digits in groups, which print larger than they are on the screen. */
  const left = 1.25 * Math.max(...y.ticks(4).map(tick => widthOf(String(tick)))) + 12
  /** Half of the last name stands beyond its place. */
  const beyond = Math.max(0, ...points.map(({ tick }) => widthOf(tick))) - width / Math.max(points.length, 1)
  const inner = Math.max(0, width - left - Math.max(0, beyond / 2))
  const x = scaleBand<string>({
    domain: points.map(({ key }) => key),
    range: [left, left + inner],
    padding: points.length > 30 ? 0.15 : 0.3,
  })
  const column = Math.min(x.bandwidth(), WIDEST)
  return {
    x,
    y,
    left,
    inner,
    column,
    bottom: height - BELOW,
    /** The middle of a place, in pixels from the left. */
    middle: (key: string): number => (x(key) ?? 0) + x.bandwidth() / 2,
  }
}

export type Layout = ReturnType<typeof layoutOf>
