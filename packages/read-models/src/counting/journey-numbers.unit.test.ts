import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DatedList } from './dated-list.ts'
import { dimensionCount, Values } from './dimensions.ts'
import { countNumbers } from './journey-numbers.ts'
import type { Picture } from './organisations.ts'
import type { Journey } from './question.ts'
import { never, Windows } from './windows.ts'

const daysBetween = {
  key: 'days between',
  of: ({ lower, otherLower }: Journey) => (otherLower === null ? null : otherLower - lower),
}

const many = 20_000
/** Some days, months and steps never followed by another one, in no order. */
const journeys = Array.from({ length: many }, (_, i) => {
  const lower = (i * 7_919) % 4_000
  return {
    lower,
    upper: lower + (i % 9 === 0 ? 30 : 1),
    otherLower: i % 11 === 0 ? never : lower + ((i * 31) % 700),
  }
})

const list = new DatedList(3)
const rows = list.rows()
for (const [ordinal, { lower, upper, otherLower }] of journeys.entries())
  rows.add({
    known_from: 1,
    ordinal,
    known_until: Number.MAX_SAFE_INTEGER,
    lower,
    upper,
    position: 1,
    codes: Array.from({ length: dimensionCount }, () => []),
    more: [otherLower, otherLower, 0],
  })
list.add(rows, new Values().sizes())

const day = fc.integer({ min: -50, max: 4_100 })
const windows = fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 4 })

it('tells of all steps in a window how many have which number', () => {
  fc.assert(
    fc.property(windows, bounds => {
      const asked = bounds.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }))
      const selection = { position: 1, picture: {} as Picture, clauses: [] }
      const { total } = countNumbers(
        list,
        { selection, windows: new Windows(asked) },
        daysBetween,
        () => undefined,
      )
      for (const [i, { from, to }] of asked.entries()) {
        const expected = new Map<number, number>()
        let without = 0
        for (const { lower, upper, otherLower } of journeys) {
          if (lower < from || upper > to) continue
          if (otherLower === never) without++
          else expected.set(otherLower - lower, (expected.get(otherLower - lower) ?? 0) + 1)
        }
        const counted = Array.from(total[i]?.counts ?? []).flatMap((n, number) =>
          n > 0 ? [[number, n] as const] : [],
        )
        expect(total[i]?.without).toBe(without)
        expect(counted).toEqual([...expected].sort(([a], [b]) => a - b))
      }
    }),
    { numRuns: 30 },
  )
})
