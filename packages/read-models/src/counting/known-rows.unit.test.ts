import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stillKnown } from '../projection/row-key.ts'
import { hasBit } from './bits.ts'
import { KnownRows } from './known-rows.ts'

const position = fc.integer({ min: 1, max: 300 })
const isKnown = (known: KnownRows, row: number, at: number): boolean => {
  const bits = known.at(at)
  return bits === 'all' || (bits !== 'none' && hasBit(bits, row))
}

it('tells of each row at any position, in any order, whether it is known, while others are closed', () => {
  const rows = fc.array(fc.record({ from: position, lasts: fc.option(position) }), {
    minLength: 1,
    maxLength: 120,
  })
  const loads = fc.array(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 49 })), { maxLength: 30 }), {
    maxLength: 4,
  })
  const asked = fc.array(fc.oneof(fc.nat(600), fc.integer({ min: 600, max: 800 })), {
    minLength: 30,
    maxLength: 30,
  })
  fc.assert(
    fc.property(rows, loads, asked, (all, loads, asked) => {
      const from = all.map(({ from }) => from)
      const until = all.map(({ from, lasts }) => (lasts === null ? stillKnown : from + lasts))
      const known = new KnownRows(from, until, 16)
      const check = (reached: number) => {
        for (const at of asked.filter(at => at <= reached))
          for (const [row, first] of from.entries())
            expect(isKnown(known, row, at)).toBe(first <= at && at < (until[row] as number))
      }
      check(600)
      for (const [n, closes] of loads.entries()) {
        // Those of one load come in no order.
        for (const [which, after] of closes) {
          const row = which % all.length
          if (until[row] !== stillKnown) continue
          until[row] = 601 + 50 * n + after
          known.close(row, until[row])
        }
        check(650 + 50 * n)
      }
      expect([...known.until()]).toEqual(until)
    }),
    { numRuns: 100 },
  )
})
