import { hasBit } from '../bits.ts'
import type { Picture } from '../organisations.ts'
import type { RowTest } from '../page.ts'
import type { Segment } from '../segment.ts'
import { latestEnds } from './latest-ends.ts'
import { moreOfStart } from './presences.ts'
import { severalIn } from './several-rows.ts'

/** Who is wanted, by whether he is there for sure on the day asked about, and on a later one. */
export type Wanted = {
  readonly later: number
  readonly passes: (isCertain: boolean, isRetained: boolean) => boolean
}

type TestOf = (segment: Segment) => RowTest

/** Of rows of starts that begin by a day: those that may be there at its end. */
export const isThereOn =
  (day: number): TestOf =>
  segment => {
    const latest = latestEnds(segment)
    const ends = segment.more[moreOfStart.possibleEnd] as Int32Array
    return {
      passes: row => (ends[row] as number) > day,
      mayPass: word => (latest[word] as number) > day,
    }
  }

/** The same of some subjects. */
export const isOneOfThereOn = (day: number, some: ReadonlySet<number>): TestOf => {
  const isThere = isThereOn(day)
  return segment => {
    const subjects = segment.more[moreOfStart.subject] as Int32Array
    const { passes, mayPass } = isThere(segment)
    return { passes: row => passes(row) && some.has(subjects[row] as number), ...(mayPass && { mayPass }) }
  }
}

/** The same of those that may be wanted; of who has other rows his own don't tell. */
export const wantedOn = (day: number, { later, passes }: Wanted, picture: Picture): TestOf => {
  const sorts = [passes(false, false), passes(false, true), passes(true, false), passes(true, true)] as const
  const lastingTo = sorts[0] || sorts[2] ? day : Math.max(day, later)
  return segment => {
    const latest = latestEnds(segment)
    const several = severalIn(segment, picture)
    const ends = segment.more[moreOfStart.possibleEnd] as Int32Array
    const certainStart = segment.more[moreOfStart.certainStart] as Int32Array
    const certainEnd = segment.more[moreOfStart.certainEnd] as Int32Array
    return {
      mayPass: word => (latest[word] as number) > (several[word] === 0 ? lastingTo : day),
      passes: row => {
        if ((ends[row] as number) <= day) return false
        const [start, end] = [certainStart[row] as number, certainEnd[row] as number]
        const isCertain = start <= day && day < end
        const isRetained = start <= later && later < end
        return sorts[(isCertain ? 2 : 0) + (isRetained ? 1 : 0)] || hasBit(several, row)
      },
    }
  }
}
