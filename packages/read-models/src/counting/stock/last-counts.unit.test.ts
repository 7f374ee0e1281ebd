import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stillKnown } from '../../projection/row-key.ts'
import { dimensionCount, placeOf, Values } from '../dimensions.ts'
import { Groups } from '../groups.ts'
import { atOnce } from '../in-turns.ts'
import type { CountedBy } from '../question.ts'
import type { Selection } from '../selection.ts'
import { WaitingRows } from '../waiting-rows.ts'
import { stockHistory } from './history.ts'
import { isOn, type Part, presencesOf, type Stretch } from './part.ts'
import { Stock } from './stock.ts'

const firstDay = 17_000
const days = Array.from({ length: 40 }, (_, i) => firstDay - 5 + i)

const someDates = fc
  .tuple(fc.nat(6), fc.integer({ min: 1, max: 5 }))
  .map(([after, length]) => ({ after, length }))

/** Parts of one spell, one after the other, the dates between them known more or less. */
const someParts = fc
  .array(fc.tuple(someDates, fc.subarray([0, 1, 2]), fc.subarray([0, 1], { minLength: 1, maxLength: 1 })), {
    minLength: 2,
    maxLength: 5,
  })
  .chain(all => fc.tuple(fc.constant(all), fc.boolean()))
  .map(([all, isOpen]): Part[] => {
    let day = firstDay
    const bounds = all.map(([{ after, length }], i) => {
      day += after
      // An open start is long before the days that are kept.
      return { lower: isOpen && i === 0 ? -60_000 : day, upper: day + length }
    })
    const stretch = (from: number, to: number): Stretch => ({
      startLower: bounds[from]?.lower as number,
      startUpper: bounds[from]?.upper as number,
      endLower: bounds[to]?.lower as number,
      endUpper: bounds[to]?.upper as number,
    })
    return all.slice(1).map(([, themes, kinds], index) => {
      const codes: (readonly number[])[] = Array.from({ length: dimensionCount }, () => [])
      codes[placeOf.theme] = themes
      codes[placeOf.kind] = kinds
      codes[placeOf.programme] = [0]
      codes[placeOf.organisation] = themes
      const spell = stretch(0, all.length - 1)
      return {
        known_from: 1,
        known_until: stillKnown,
        index,
        spell,
        own: stretch(index, index + 1),
        position: 1,
        codes,
      }
    })
  })

const selectionOf = (place: number, code: number, position: number): Selection => ({
  position,
  picture: {} as Selection['picture'],
  clauses: [{ place, codes: [code] }],
})

const themes: CountedBy = { dimension: 'theme' }
const noPicture = { duplicates: new Map() } as unknown as Selection['picture']

const groupsBy = (values: Values): Groups =>
  new Groups(themes, values, noPicture, () => new Float64Array(2 * days.length))

const countWhere = (parts: readonly Part[], passes: (part: Part) => boolean): number[] => {
  const presences = presencesOf(parts.filter(passes))
  return days.flatMap(day =>
    (['certain', 'possible'] as const).map(sort => Number(presences.some(each => isOn(each[sort], day)))),
  )
}

const countOf = (parts: readonly Part[], place: number, code: number): number[] =>
  countWhere(parts, ({ codes }) => codes[place]?.includes(code) === true)

const countWithout = (parts: readonly Part[], place: number): number[] =>
  countWhere(parts, ({ codes }) => codes[place]?.length === 0)

it('those with one value, or none, are there when their parts are, until they are known no longer', () => {
  fc.assert(
    fc.property(fc.array(someParts, { minLength: 1, maxLength: 4 }), all => {
      const values = new Values()
      const stock = new Stock(values)
      const waiting = new WaitingRows(values)
      for (const [subject, parts] of all.entries()) stock.take(subject, stockHistory(parts), 0, waiting)
      const check = (known: readonly Part[][], position: number): void => {
        for (const [place, code] of [
          [placeOf.theme, 0],
          [placeOf.theme, 1],
          [placeOf.kind, 1],
          [placeOf.programme, 0],
        ] as const) {
          const counted = stock.last.count(selectionOf(place, code, position), days, undefined)
          const expected = known.map(parts => countOf(parts, place, code))
          expect([...(counted ?? [])]).toEqual(
            Array.from({ length: 2 * days.length }, (_, i) =>
              expected.reduce((sum, of) => sum + (of[i] ?? 0), 0),
            ),
          )
        }
      }
      check(all, 1)
      const groups = groupsBy(values)
      stock.last.addGroups({ ...selectionOf(0, 0, 1), clauses: [] }, days, groups)
      expect([...groups.none]).toEqual(
        Array.from({ length: 2 * days.length }, (_, i) =>
          all.reduce((sum, parts) => sum + (countWithout(parts, placeOf.theme)[i] ?? 0), 0),
        ),
      )
      const [first = [], ...others] = all
      stock.take(0, stockHistory(first.map(part => ({ ...part, known_until: 2 }))), 1, waiting)
      check(others, 2)
      // One that is over on the day on which it began was never there.
      const { imprecise: _, ...there } = stockHistory(first)
      const wasThere = Object.values(there).some(rows => rows.length > 0)
      if (wasThere) expect(stock.last.count(selectionOf(placeOf.kind, 0, 1), days, undefined)).toBeUndefined()
    }),
  )
})

/** Organisations are known to be of these kinds, by their codes. */
const pictureOf = (kinds: readonly number[]) =>
  ({
    ...noPicture,
    kindOf: (code: number) => kinds[code] ?? -1,
    kinds: 2,
    changedSince: () => [0, 1, 2],
  }) as unknown as Selection['picture']

it('those with a member of one kind, or none, are there however kinds come to be known otherwise', () => {
  const someKinds = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(
      fc.array(someParts, { minLength: 2, maxLength: 4 }),
      fc.array(someKinds, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (all, pictures, isAllCounted) => {
        const values = new Values()
        const stock = new Stock(values)
        for (let code = 0; code < 3; code++) {
          values.of('organisation').codeOf(`o${code}`)
          values.of('theme').codeOf(`t${code}`)
          if (code < 2) values.of('kind').codeOf(`k${code}`)
        }
        values.of('programme').codeOf('p')
        for (const kind of ['a', 'b']) values.of('organisation-kind').codeOf(kind)
        const there = new Map<number, readonly Part[]>()
        const take = (subject: number, parts: readonly Part[], since: number): void => {
          const waiting = new WaitingRows(values)
          stock.take(subject, stockHistory(parts), since, waiting)
          atOnce(waiting.settling())
        }
        const [last = [], ...others] = all
        let position = 0
        // At one position comes one.
        const come = (parts: readonly Part[]): void => {
          position++
          const known = parts.map(part => ({ ...part, known_from: position, position }))
          take(position, known, position - 1)
          there.set(position, known)
        }
        for (const parts of others) come(parts)
        for (const kinds of pictures) {
          const picture = pictureOf(kinds)
          stock.settle(position, picture)
          const preparing = stock.preparing()
          // One comes and another goes before or after all is counted.
          if (isAllCounted) atOnce(preparing)
          else preparing.next()
          const [gone] = there.keys()
          come(last)
          const parts = (there.get(gone as number) ?? []).map(part => ({ ...part, known_until: position }))
          take(gone as number, parts, position - 1)
          there.delete(gone as number)
          atOnce(preparing)
          const passes =
            (kind: number) =>
            ({ codes }: Part): boolean => {
              const own = (codes[placeOf.organisation] ?? []).map(code => kinds[code] ?? -1)
              return kind < 0 ? own.every(each => each < 0) : own.includes(kind)
            }
          const expected = (kind: number) =>
            [...there.values()]
              .map(each => countWhere(each, passes(kind)))
              .reduce(
                (sum, each) => sum.map((n, i) => n + (each[i] ?? 0)),
                countWhere([], () => true),
              )
          const selection = { ...selectionOf(placeOf['organisation-kind'], 0, position), picture }
          const countOfKind = (kind: number) => {
            const clauses = [{ place: placeOf['organisation-kind'], codes: [kind] }]
            const counted = stock.last.count({ ...selection, clauses }, days, undefined)
            return counted && [...counted]
          }
          for (const kind of [0, 1]) expect(countOfKind(kind)).toEqual(expected(kind))
          const groups = new Groups(
            { dimension: 'organisation-kind' },
            values,
            picture,
            () => new Float64Array(2 * days.length),
          )
          expect(stock.last.addGroups({ ...selection, clauses: [] }, days, groups)).toBe(true)
          expect([...groups.none]).toEqual(expected(-1))
          // One that was not known comes to be.
          const unknown = kinds.indexOf(-1)
          if (unknown >= 0) kinds[unknown] = 0
          for (const kind of [0, 1]) expect([expected(kind), undefined]).toContainEqual(countOfKind(kind))
        }
      },
    ),
  )
})
