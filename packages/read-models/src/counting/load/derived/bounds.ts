import type { Bound } from '@partnerships/domain'
import type { Stretch } from '../../stock/part.ts'
import { never } from '../../windows.ts'
import type { Shown } from '../shown.ts'

/** From one bound to another, in days. */
export const stretchOf = (start: Bound, end: Bound | null, { daysOf }: Shown): Stretch => {
  const [starts, ends] = [daysOf(start.range), end && daysOf(end.range)]
  return {
    startLower: starts.first,
    startUpper: starts.end,
    endLower: ends ? ends.first : never,
    endUpper: ends ? ends.end : never,
  }
}

/** The same while it lasts. */
export const lasting = ({ startLower, startUpper }: Stretch): Stretch => ({
  startLower,
  startUpper,
  endLower: never,
  endUpper: never,
})
