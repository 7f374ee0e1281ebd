import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Layout } from './layout.ts'
import type { Point } from './point.ts'

/** Where a key leads from a place, or from nowhere; undefined when it is none that leads anywhere. */
const afterKey = (key: string, at: number | undefined, count: number): number | undefined => {
  if (key === 'ArrowRight') return Math.min((at ?? -1) + 1, count - 1)
  if (key === 'ArrowLeft') return Math.max((at ?? count) - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

/** Which point is pointed at, by pointer or by the arrow keys; Escape leaves it. */
export const useWalk = (points: readonly Point[], layout: Layout, width: number) => {
  const [index, setIndex] = useState<number>()
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const place = ((event.clientX - box.left) / box.width) * width - layout.left
    const found = Math.floor((place / layout.inner) * points.length)
    setIndex(found >= 0 && found < points.length ? found : undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setIndex(undefined)
    const next = afterKey(event.key, index, points.length)
    if (next === undefined) return
    event.preventDefault()
    setIndex(next)
  }
  const leave = () => setIndex(undefined)
  return {
    point: index === undefined ? undefined : points[index],
    handlers: { onPointerMove, onPointerLeave: leave, onKeyDown, onBlur: leave },
  }
}
