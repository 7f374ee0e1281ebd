import { never } from '../windows.ts'
import { type Days, isEmpty, overlap } from './part.ts'

/** When something is there, perhaps and for sure. */
export type PresenceRow = {
  readonly possible: Days
  readonly certain: Days
  readonly position: number
  readonly codes: readonly (readonly number[])[]
}

/** No days. */
export const none: Days = { first: never, end: never }

/** Of rows, what is there on some days. */
export const within =
  (days: Days) =>
  (rows: readonly PresenceRow[]): PresenceRow[] =>
    rows.flatMap(({ possible, certain, ...row }) => {
      const [own, sure] = [overlap(possible, days), overlap(certain, days)]
      if (isEmpty(own) && isEmpty(sure)) return []
      return [{ ...row, possible: isEmpty(own) ? none : own, certain: isEmpty(sure) ? none : sure }]
    })
