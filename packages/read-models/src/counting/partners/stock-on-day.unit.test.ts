import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DatedList } from '../dated-list.ts'
import { dayNumbered } from '../day-number.ts'
import { Dictionary } from '../dictionary.ts'
import { dimensionCount, label, labels, placeOf } from '../dimensions.ts'
import { atOnce } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import type { EvidencePage } from '../question.ts'
import type { Selection } from '../selection.ts'
import { never } from '../windows.ts'
import { countOn } from './on-day.ts'
import { partList } from './part-rows.ts'
import { partsThere } from './parts-there.ts'
import { eachOrganisation } from './passing-parts.ts'
import { daysOf, eachPiece } from './pieces.ts'
import { type PartnerEvidence, presentPage } from './present-page.ts'
import { Sharing } from './sharing.ts'

const stillKnown = Number.MAX_SAFE_INTEGER
const picture = {} as Picture
const sizes = Array.from({ length: dimensionCount }, () => 1_000)

type Range = { readonly lower: number; readonly upper: number }

/** Days and months, in one of a hundred days. */
const ranges = fc.record({ lower: fc.nat({ max: 100 }), width: fc.constantFrom(1, 1, 1, 1, 5, 30) })

/** A stretch of some parts: what each is of, and where they begin and end. */
const stretches = fc.record({
  organisation: fc.tuple(fc.nat({ max: 60 }), fc.boolean()).map(([n, isFirst]) => (isFirst ? n % 4 : n)),
  themes: fc.array(
    fc.tuple(fc.nat({ max: 80 }), fc.boolean()).map(([n, isRare]) => (isRare ? n : n % 3)),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  bounds: fc.array(ranges, { minLength: 5, maxLength: 5 }),
  lasts: fc.boolean(),
  load: fc.nat({ max: 2 }),
  known_until: fc.constantFrom(stillKnown, stillKnown, 4),
})

type Told = typeof stretches extends fc.Arbitrary<infer Of> ? Of : never

const listOf = (all: readonly Told[]): DatedList => {
  const list = partList()
  for (let load = 0; load < 3; load++) {
    const waiting = list.rows()
    for (const [strand, { organisation, themes, bounds, lasts, known_until, ...told }] of all.entries()) {
      if (told.load !== load) continue
      const edges = bounds
        .slice(0, themes.length + 1)
        .sort((a, b) => a.lower - b.lower)
        .map(({ lower, width }): Range => ({ lower, upper: lower + width }))
      if (lasts) edges[themes.length] = { lower: never, upper: never }
      const [first, last] = [edges[0] as Range, edges[themes.length] as Range]
      const isBound = edges.slice(1, -1).some(({ lower, upper }) => upper - lower > 1)
      for (const [i, theme] of themes.entries()) {
        const [start, end] = [edges[i] as Range, edges[i + 1] as Range]
        const codes: number[][] = Array.from({ length: dimensionCount }, () => [])
        codes[placeOf.organisation] = [organisation]
        codes[placeOf.theme] = [theme]
        codes[placeOf.kind] = [strand % 2]
        if (isBound) codes[labels] = [label.bound]
        const startUpper = Math.max(first.upper, start.upper)
        const endLower = Math.min(last.lower, end.lower)
        const begin = [first.lower, 10 * strand]
        waiting.add({
          known_from: load + 1,
          ordinal: 0,
          known_until,
          lower: Math.max(first.lower, start.lower),
          upper: Math.min(last.upper, end.upper),
          position: 10 * strand + i,
          codes,
          more: [organisation, strand, i, startUpper, endLower, start.lower, 0, ...begin],
        })
      }
    }
    list.add(waiting, sizes)
  }
  return list
}

/** The definition: organisation by organisation, piece by piece. */
const plainly = (
  list: DatedList,
  selection: Selection,
  day: number,
  names: Dictionary,
): PartnerEvidence[] => {
  const found: PartnerEvidence[] = []
  const isOn = ({ first, end }: { first: number; end: number }) => first <= day && day < end
  const steps = eachOrganisation(list, selection, names.size, parts => {
    let [sure, maybe] = [-1, -1]
    eachPiece(parts, (first, last) => {
      const { certain, possible } = daysOf(parts, first, last)
      if (sure < 0 && isOn(certain)) sure = first
      if (maybe < 0 && isOn(possible)) maybe = first
    })
    const first = sure < 0 ? maybe : sure
    if (first < 0) return
    const id = names.textOf(parts.organisation)
    const position = parts.segments[first]?.position[parts.rows[first] as number] as number
    const lower = dayNumbered(parts.at(first, 'ownLower'))
    found.push({ id, position, certain: sure >= 0, place: { lower, position, id } })
  })
  atOnce(steps)
  return found.sort(
    ({ place: a }, { place: b }) =>
      (a.lower < b.lower ? -1 : Number(a.lower > b.lower)) || a.position - b.position,
  )
}

it('counts and lists who is a partner on a day as its pieces say, whatever is selected', () => {
  const names = new Dictionary()
  for (let organisation = 0; organisation <= 60; organisation++) names.codeOf(`o${organisation}`)
  const themes = fc.array(fc.nat({ max: 80 }), { minLength: 1, maxLength: 3 })
  const clauses = fc.constantFrom([], ['theme'], ['theme', 'kind'], ['kind'])
  let listed = 0
  fc.assert(
    fc.property(
      fc.array(stretches, { minLength: 150, maxLength: 500 }),
      fc.array(fc.tuple(themes, clauses, fc.nat({ max: 130 }), fc.constantFrom(2, 3, 9)), { minLength: 12 }),
      (all, questions) => {
        const list = listOf(all)
        const sharing = new Sharing()
        for (const [codes, asked, day, position] of questions) {
          const selection: Selection = {
            position,
            picture,
            clauses: asked.map(name =>
              name === 'theme' ? { place: placeOf.theme, codes } : { place: placeOf.kind, codes: [1] },
            ),
          }
          const expected = plainly(list, selection, day, names)
          const counted = countOn(list, sharing, selection, names.size, day)
          expect(counted).toEqual([expected.filter(({ certain }) => certain).length, expected.length])
          const shared = sharing.among(list.segments, list.segments, picture)
          const page = (asked: EvidencePage) =>
            presentPage(partsThere(list.segments, selection, day, shared), day, asked, names)
          const paged: PartnerEvidence[] = []
          for (let last = page({ limit: 7 }); last.length > 0; ) {
            paged.push(...last)
            last = page({ limit: 7, after: last.at(-1)?.place })
          }
          expect(paged).toEqual(expected)
          listed += paged.length
        }
      },
    ),
    { numRuns: 25 },
  )
  expect(listed).toBeGreaterThan(1_000)
})
