import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasBit } from '../bits.ts'
import { DatedList } from '../dated-list.ts'
import { dimensionCount } from '../dimensions.ts'
import type { Segment } from '../segment.ts'
import { never } from '../windows.ts'
import { moreOfStart } from './presences.ts'
import { sureEnds } from './sure-ends.ts'

const nobody = Array.from({ length: dimensionCount }, () => [])

/** Rows that begin on one day and end on days told. */
const segmentOf = (ends: readonly number[]): Segment => {
  const list = new DatedList(Object.keys(moreOfStart).length)
  const rows = list.rows()
  for (const [i, end] of ends.entries())
    rows.add({
      known_from: i + 1,
      ordinal: 0,
      known_until: Number.MAX_SAFE_INTEGER,
      lower: 0,
      upper: 1,
      position: i + 1,
      codes: nobody,
      more: [i, end, 0, end],
    })
  list.add(
    rows,
    nobody.map(() => 0),
  )
  return list.segments[0] as Segment
}

const end = fc.oneof(fc.integer({ min: -10, max: 3_000 }), fc.constant(never))

it('are those after a day, however many come before it', () => {
  fc.assert(
    fc.property(
      fc.array(end, { minLength: 3_000, maxLength: 5_000 }),
      fc.array(fc.integer({ min: -20, max: 3_100 }), { minLength: 1, maxLength: 8 }),
      (ends, days) => {
        const segment = segmentOf(ends)
        const ofRow = segment.more[moreOfStart.certainEnd] as Int32Array
        const bits = segment.all.slice()
        for (const day of days) {
          sureEnds(segment).write(day, bits)
          expect(Array.from(ofRow, (_, row) => hasBit(bits, row))).toEqual(
            Array.from(ofRow, each => each > day),
          )
        }
      },
    ),
    { numRuns: 20 },
  )
})
