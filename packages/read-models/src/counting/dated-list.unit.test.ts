import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countBits } from './bits.ts'
import { DatedList } from './dated-list.ts'
import { dimensionCount } from './dimensions.ts'
import type { Steps } from './in-turns.ts'

type Row = { from: number; until: number; day: number }

const nobody = Array.from({ length: dimensionCount }, () => [])
const sizes = nobody.map(() => 0)

/** How many rows a list knows at a position. */
const knownAt = (list: DatedList, position: number): number =>
  list.segments.reduce((sum, { size, known }) => {
    const bits = known.at(position)
    return sum + (bits === 'all' ? size : bits === 'none' ? 0 : countBits(bits))
  }, 0)

/** Some rows for each load, of which each may be closed by a later one, in no order; and steps of joining in between. */
const loads = fc.array(
  fc.record({
    rows: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }),
    closed: fc.array(fc.nat(), { maxLength: 40 }),
    steps: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 1, maxLength: 24 },
)

it('knows at every position what was known then, though rows are added and closed while it joins segments', () => {
  fc.assert(
    fc.property(loads, all => {
      const list = new DatedList()
      const rows: Row[] = []
      let joining: Steps<void> | undefined
      for (const [n, load] of all.entries()) {
        const first = 100 * n + 1
        const waiting = list.rows()
        for (const [i, day] of load.rows.entries()) {
          const from = first + i
          rows.push({ from, until: Number.MAX_SAFE_INTEGER, day })
          waiting.add({
            known_from: from,
            ordinal: 0,
            known_until: Number.MAX_SAFE_INTEGER,
            lower: day,
            upper: day + 1,
            position: from,
            codes: nobody,
            more: [],
          })
        }
        list.add(waiting, sizes)
        for (const which of load.closed) {
          const row = rows[which % (rows.length || 1)]
          if (!row || row.from >= first || row.until !== Number.MAX_SAFE_INTEGER) continue
          row.until = first + (which % 99)
          list.close(row.from, 0, row.until)
        }
        joining ??= list.joining(sizes)
        for (let i = 0; i < load.steps && joining; i++) if (joining.next().done) joining = undefined
        for (let position = 0; position < first + 100; position += 7)
          expect(knownAt(list, position)).toBe(
            rows.filter(({ from, until }) => from <= position && position < until).length,
          )
      }
    }),
    { numRuns: 60 },
  )
})
