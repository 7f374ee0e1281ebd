import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasBit } from '../bits.ts'
import { DatedList } from '../dated-list.ts'
import { dimensionCount } from '../dimensions.ts'
import type { Segment } from '../segment.ts'
import { never } from '../windows.ts'
import { moreOfStart } from './presences.ts'
import { thereDays } from './there-days.ts'

const nobody = Array.from({ length: dimensionCount }, () => [])

/** Rows that are there from one day to before another, perhaps from the day before on. */
const segmentOf = (days: readonly (readonly [first: number, end: number])[]): Segment => {
  const list = new DatedList(Object.keys(moreOfStart).length)
  const rows = list.rows()
  for (const [i, [first, end]] of days.entries())
    rows.add({
      known_from: i + 1,
      ordinal: 0,
      known_until: Number.MAX_SAFE_INTEGER,
      lower: first - 1,
      upper: first + 1,
      position: i + 1,
      codes: nobody,
      more: [i, end, first, end],
    })
  list.add(
    rows,
    nobody.map(() => 0),
  )
  return list.segments[0] as Segment
}

const first = fc.integer({ min: -10, max: 3_000 })
const end = fc.oneof(first, fc.constant(never))

it('are there from the first day on, however many come and go before it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(first, end), { minLength: 5_000, maxLength: 9_000 }),
      fc.array(fc.integer({ min: -20, max: 3_100 }), { minLength: 1, maxLength: 8 }),
      (days, asked) => {
        const segment = segmentOf(days)
        const firsts = {
          certain: segment.more[moreOfStart.certainStart] as Int32Array,
          possible: segment.lower,
        }
        const ends = segment.more[moreOfStart.certainEnd] as Int32Array
        const bits = segment.all.slice()
        for (const day of asked)
          for (const sort of ['certain', 'possible'] as const) {
            thereDays(segment)[sort].write(day, bits)
            expect(Array.from(ends, (_, row) => hasBit(bits, row))).toEqual(
              Array.from(ends, (each, row) => (firsts[sort][row] as number) <= day && day < each),
            )
          }
      },
    ),
    { numRuns: 20 },
  )
})
