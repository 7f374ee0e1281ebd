import { moreOfJourney } from './counted.ts'
import type { Journey, JourneyMark } from './question.ts'
import type { Segment } from './segment.ts'
import type { Mark } from './selection.ts'
import { never } from './windows.ts'

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

const emptyJourney = (): Mutable<Journey> => ({
  lower: 0,
  upper: 0,
  otherLower: null,
  otherUpper: null,
  begunSigned: false,
})

/** A row as a journey, written into one that is given. */
export const journeyAt = ({ lower, upper, more }: Segment, row: number, into = emptyJourney()): Journey => {
  const otherLower = more[moreOfJourney.otherLower]?.[row] as number
  into.lower = lower[row] as number
  into.upper = upper[row] as number
  into.otherLower = otherLower === never ? null : otherLower
  into.otherUpper = otherLower === never ? null : (more[moreOfJourney.otherUpper]?.[row] as number)
  into.begunSigned = more[moreOfJourney.begunSigned]?.[row] === 1
  return into
}

const looked = emptyJourney()

/** What a test or a measure makes of a row. */
export const ofJourneyAt = <T>(of: (journey: Journey) => T, segment: Segment, row: number): T =>
  of(journeyAt(segment, row, looked))

/** A mark of journeys as one of rows. */
export const markOf = ({ key, holds }: JourneyMark): Mark => ({
  key,
  holds: (segment, row) => ofJourneyAt(holds, segment, row),
})
