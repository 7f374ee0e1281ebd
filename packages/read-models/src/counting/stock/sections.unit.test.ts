import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stillKnown } from '../../projection/row-key.ts'
import { never } from '../windows.ts'
import { isOn, type Part, presencesOf, type Stretch, thereBy } from './part.ts'
import { sectionsOf } from './sections.ts'

const days = Array.from({ length: 60 }, (_, i) => i)

/** Changes of which the dates overlap, and may come in another order than the changes. */
const someChanges = fc.array(
  fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 12 }))
    .map(([lower, length]) => ({ lower, upper: lower + length })),
  { minLength: 2, maxLength: 7 },
)

const stretchOf = (
  start: { lower: number; upper: number },
  end: { lower: number; upper: number },
): Stretch => ({
  startLower: start.lower,
  startUpper: start.upper,
  endLower: end.lower,
  endUpper: end.upper,
})

/** The parts of one spell. */
const spellOf = (
  changes: readonly { lower: number; upper: number }[],
  isOpen: boolean,
  from: number,
): Part[] => {
  const bounds = isOpen ? [...changes.slice(0, -1), { lower: never, upper: never }] : changes
  const between = (i: number, j: number) => stretchOf(bounds[i] as never, bounds[j] as never)
  const spell = between(0, bounds.length - 1)
  return bounds.slice(1).map((_, i) => ({
    known_from: 1,
    known_until: stillKnown,
    index: from + i,
    spell,
    own: between(i, i + 1),
    position: 1,
    codes: [],
  }))
}

const someParts = fc
  .tuple(someChanges, fc.option(someChanges), fc.boolean())
  .map(([first, second, isOpen]) => [
    ...spellOf(first, isOpen && !second, 0),
    ...(second ? spellOf(second, isOpen, 20) : []),
  ])

it('on the days of a section its own parts tell what all of them do, whichever are chosen', () => {
  fc.assert(
    fc.property(someParts, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (parts, choice) => {
      const chosen = new Set(parts.filter((_, i) => choice[i]))
      const sections = sectionsOf(parts)
      for (const day of days) {
        const all = parts.filter(part => chosen.has(part))
        const those = sections.filter(section => isOn(section.days, day))
        expect(those.length).toBeLessThan(2)
        const own = (those[0]?.parts ?? []).filter(part => chosen.has(part))
        expect(thereBy(own, day)).toBe(thereBy(all, day))
      }
    }),
  )
})

it('who is there on a day is there on one of the days of a presence', () => {
  fc.assert(
    fc.property(someParts, parts => {
      const presences = presencesOf(parts)
      for (const day of days) {
        const isPossible = presences.some(({ possible }) => isOn(possible, day))
        const isCertain = isPossible && presences.some(({ certain }) => isOn(certain, day))
        expect(thereBy(parts, day)).toBe(isCertain ? 'certain' : isPossible ? 'possible' : 'not')
      }
    }),
  )
})
