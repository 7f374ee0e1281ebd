import { addDays, type Day, effectiveRange } from '@partnerships/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { effectiveDates, legalStreams } from '../../testing/index.ts'
import { tallyFlow } from '../metrics/flow.ts'
import { countStock, presenceOf, type Span, type Stocked } from '../metrics/stock.ts'
import { walk } from '../partnership/walk.ts'
import { partnerFacts } from './facts.ts'
import { Identities, spanAs } from './identities.ts'
import type { Merger } from './mergers.ts'
import { type Partnerhood, partnerhoodsOf } from './partnerhoods.ts'

const organisations = ['acme', 'brio', 'cora', 'dune'] as const

/** Each organisation may have been merged into a later one, which leaves no circle. */
const mergers: fc.Arbitrary<Map<string, Merger>> = fc
  .tuple(
    ...organisations.slice(0, -1).map((organisation, i) =>
      fc.option(
        fc.record({
          organisation: fc.constant(organisation),
          into: fc.constantFrom(...organisations.slice(i + 1)),
          duplicate: fc.boolean(),
          effective: effectiveDates,
          position: fc.constant(1000 + i),
          place: fc.constant(1000 + i),
        }),
      ),
    ),
  )
  .map(
    all =>
      new Map(
        all.flatMap(merger => {
          if (!merger) return []
          const range = effectiveRange(merger.effective)
          return [[merger.organisation, { ...merger, range, day: range.lower }]]
        }),
      ),
  )

const days = fc.integer({ min: 0, max: 1800 }).map(n => addDays('2017-06-01', n))

const families = fc
  .record({ streams: fc.array(legalStreams, { minLength: 1, maxLength: 4 }), mergers })
  .map(({ streams, mergers }) => ({
    partnerhoods: streams.flatMap(events => partnerhoodsOf(walk(events))),
    identities: new Identities<Day, Merger>(mergers),
    mergers,
  }))

const factsOf = (partnerhoods: readonly Partnerhood[], mergers: Map<string, Merger>) => {
  const identities = new Identities<Day, Merger>(mergers)
  return partnerFacts<Day, Partnerhood, Merger>(
    partnerhoods.map(p => ({ ...p, organisation: identities.sameAs(p.organisation) })),
    [...mergers.values()]
      .filter(({ duplicate }) => !duplicate)
      .map(merger => ({ ...merger, into: identities.sameAs(merger.into) })),
  )
}

/** What an organisation counts as at the end of a day, word for word. */
const countedAs = (organisation: string, mergers: Map<string, Merger>, day: Day): string => {
  const merger = mergers.get(organisation)
  if (!merger) return organisation
  return merger.duplicate || merger.day <= day ? countedAs(merger.into, mergers, day) : organisation
}

it('facts add up to who is a partner at the end of each day, by sort days', () =>
  fc.assert(
    fc.property(families, ({ partnerhoods, mergers }) => {
      const facts = factsOf(partnerhoods, mergers).map(({ fact, organisation, stretch, merger }) => ({
        fact,
        organisation,
        day: (merger ?? (fact === 'ended' ? stretch.end : stretch.start))?.day ?? '',
      }))
      const partnersAt = (day: Day) =>
        new Set(
          partnerhoods
            .filter(({ start, end }) => start.day <= day && (!end || end.day > day))
            .map(({ organisation }) => countedAs(organisation, mergers, day)),
        )
      for (const fact of facts)
        expect(countedAs(fact.organisation, mergers, addDays(fact.day, -1))).toBe(fact.organisation)
      for (const { fact, organisation, day } of facts.filter(({ fact }) => fact !== 'ended')) {
        const before = partnerhoods.some(
          p => p.start.day < day && countedAs(p.organisation, mergers, day) === organisation,
        )
        expect(fact).toBe(before ? 'returning' : 'new')
      }
      for (const day of new Set(facts.map(f => f.day))) {
        const balance = facts
          .filter(f => f.day <= day)
          .reduce((sum, { fact }) => sum + (fact === 'ended' ? -1 : 1), 0)
        expect(partnersAt(day).size).toBe(balance)
      }
    }),
    { numRuns: 200 },
  ))

/** The spells of partnerhood: each stretch as each of its identities. */
const spellsOf = (partnerhoods: readonly Partnerhood[], identities: Identities<Day, Merger>) =>
  partnerhoods.flatMap(({ organisation, start, end }) => {
    const span: Span = { start: start.range, end: end?.range ?? null }
    return identities
      .over(organisation, start.day, end?.day ?? null)
      .map(identity => ({ organisation: identity.organisation, span: spanAs(span, identity) }))
  })

it('active at the end = active at the start + new + returning − ended, unless a spell straddles a bound', () => {
  let judged = 0
  fc.assert(
    fc.property(families, days, days, ({ partnerhoods, identities, mergers }, one, other) => {
      fc.pre(one !== other)
      const [from, to] = [one, other].sort() as [Day, Day]
      const spells = spellsOf(partnerhoods, identities)
      const ranges = spells.flatMap(({ span }) => [span.start, span.end])
      fc.pre([from, to].every(b => !ranges.some(range => range && range.lower < b && b < range.upper)))
      judged++
      const facts = factsOf(partnerhoods, mergers)
      const flow = (name: string): number => {
        const those = facts
          .filter(({ fact }) => fact === name)
          .map(
            ({ stretch, merger }) =>
              (merger ?? (name === 'ended' ? stretch.end : stretch.start))?.range ?? effectiveRange('1800'),
          )
        return tallyFlow(
          those.map(range => ({ ...range, n: 1 })),
          { from, to },
        ).value
      }
      const subjects = [...Map.groupBy(spells, ({ organisation }) => organisation).values()].map(
        (those): Stocked => ({ n: 1, presences: those.map(({ span }) => presenceOf(span)) }),
      )
      const [before, after] = countStock(subjects, [addDays(from, -1), addDays(to, -1)])
      expect(after?.value).toBe((before?.value ?? 0) + flow('new') + flow('returning') - flow('ended'))
      expect(after?.possible).toBe(after?.value)
    }),
    { numRuns: 300 },
  )
  expect(judged).toBeGreaterThan(200)
})
