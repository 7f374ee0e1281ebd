import type { Bound } from '@partnerships/domain'
import { dayNumber } from '../../day-number.ts'
import type { Stretch } from '../../stock/part.ts'
import { never } from '../../windows.ts'

/** From one bound to another, in days. */
export const stretchOf = (start: Bound, end: Bound | null): Stretch => ({
  startLower: dayNumber(start.range.lower),
  startUpper: dayNumber(start.range.upper),
  endLower: end ? dayNumber(end.range.lower) : never,
  endUpper: end ? dayNumber(end.range.upper) : never,
})

/** The same while it lasts. */
export const lasting = ({ startLower, startUpper }: Stretch): Stretch => ({
  startLower,
  startUpper,
  endLower: never,
  endUpper: never,
})
