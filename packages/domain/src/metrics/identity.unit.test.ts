import { addDays, type DayRange } from '@partnerships/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { legalStreams } from '../../testing/index.ts'
import { type FactName, partnershipFacts } from '../partnership/facts.ts'
import { partnershipSpells } from '../partnership/spells.ts'
import { walk } from '../partnership/walk.ts'
import { tallyFlow } from './flow.ts'
import { countStock, presenceOf, type Stocked } from './stock.ts'

const days = fc.integer({ min: 0, max: 1500 }).map(n => addDays('2017-12-01', n))

it('active at the end = active at the start + new + reactivated − ended, unless a date straddles a bound', () => {
  let judged = 0
  fc.assert(
    fc.property(fc.array(legalStreams, { minLength: 1, maxLength: 4 }), days, days, (streams, one, other) => {
      fc.pre(one !== other)
      const [from, to] = [one, other].sort() as [string, string]
      const walks = streams.map(walk)
      const spells = walks.map(partnershipSpells)
      const straddles = (bound: string) => (range: DayRange | undefined) =>
        range !== undefined && range.lower < bound && bound < range.upper
      const ranges = spells.flat().flatMap(({ start, end }) => [start.range, end?.range])
      fc.pre(!ranges.some(straddles(from)) && !ranges.some(straddles(to)))
      judged++

      const flow = (name: FactName): number => {
        const facts = walks.flatMap(partnershipFacts).filter(({ fact }) => fact === name)
        return tallyFlow(
          facts.map(({ range }) => ({ ...range, n: 1 })),
          { from, to },
        ).value
      }
      const stocked = spells.map((those): Stocked => {
        const spans = those.map(({ start, end }) => ({ start: start.range, end: end?.range ?? null }))
        return { n: 1, presences: spans.map(span => presenceOf(span)) }
      })
      const [before, after] = countStock(stocked, [addDays(from, -1), addDays(to, -1)])
      expect(after?.value).toBe((before?.value ?? 0) + flow('new') + flow('reactivated') - flow('ended'))
    }),
    { numRuns: 150 },
  )
  expect(judged).toBeGreaterThan(100)
})
