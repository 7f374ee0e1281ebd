import { someBit, wordsFor } from './bits.ts'
import { moreOfJourney } from './counted.ts'
import type { DatedList } from './dated-list.ts'
import { Edges } from './edges.ts'
import type { Groups } from './groups.ts'
import type { Journey, JourneyMark } from './question.ts'
import { mostRows, type Segment } from './segment.ts'
import { type Mark, type Selection, select } from './selection.ts'
import { never, Windows } from './windows.ts'

const selected = new Uint32Array(wordsFor(mostRows))

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

/** A mark of journeys as one of rows. */
export const markOf = ({ key, holds }: JourneyMark): Mark => {
  const journey = emptyJourney()
  return { key, holds: (segment, row) => holds(journeyAt(segment, row, journey)) }
}

const none: readonly string[] = []

/** Visits the selected rows that touch a window, with the groups that they go under. */
export const visitJourneys = (
  list: DatedList,
  selection: Selection,
  window: { readonly from: number; readonly to: number },
  groups: Groups | undefined,
  visit: (journey: Journey, groups: readonly string[]) => void,
): void => {
  const windows = new Windows([window])
  const journey = emptyJourney()
  for (const segment of list.segments) {
    const edges = new Edges(segment, windows)
    if (edges.isEmpty) continue
    const bits = select(segment, selection, selected, edges.spans)
    if (bits === 'none') continue
    const keys = groups?.rowKeys(segment, selection.picture)
    const { lower, upper } = segment
    for (const { first, end } of edges.ranges())
      someBit(bits === 'all' ? segment.all : bits, first, end, row => {
        if ((lower[row] as number) < window.to && (upper[row] as number) > window.from)
          visit(journeyAt(segment, row, journey), keys?.(row) ?? none)
        return false
      })
  }
}
