import { stillKnown } from '../../projection/row-key.ts'
import { label } from '../dimensions.ts'
import { isSameCodes, isSameList } from './cut.ts'
import { type ImpreciseRow, stockedOf } from './derive.ts'
import { Kept, type Known } from './kept.ts'
import { type Days, isSameStretch, type Part } from './part.ts'
import type { PresenceRow } from './presence-row.ts'

/** Parts that are looked at together. */
export type Odd = { readonly parts: readonly Part[]; readonly labels: readonly number[] }

export type Labelled = PresenceRow & { readonly labels: readonly number[] }

/** All that was ever known of when a subject is there. */
export type StockHistory = {
  readonly whole: readonly Known<Labelled>[]
  readonly parts: readonly Known<Labelled>[]
  /** What is to be added and taken away where two parts are asked for. */
  readonly added: readonly Known<Labelled>[]
  readonly taken: readonly Known<Labelled>[]
  readonly odd: readonly Known<Odd>[]
  readonly imprecise: readonly Known<ImpreciseRow>[]
}

const isSameDays = (a: Days, b: Days): boolean => a.first === b.first && a.end === b.end

const isSamePresence = (a: Labelled, b: Labelled): boolean =>
  isSameDays(a.possible, b.possible) &&
  isSameDays(a.certain, b.certain) &&
  a.position === b.position &&
  isSameList(a.labels, b.labels) &&
  isSameCodes(a.codes, b.codes)

const isSameImprecise = (a: ImpreciseRow, b: ImpreciseRow): boolean =>
  a.lower === b.lower && a.upper === b.upper && isSameCodes(a.codes, b.codes)

const isSameOdd = (a: Odd, b: Odd): boolean =>
  isSameList(a.labels, b.labels) &&
  a.parts.length === b.parts.length &&
  a.parts.every((part, i) => isSamePart(part, b.parts[i] as Part))

const isSamePart = (a: Part, b: Part): boolean =>
  a.index === b.index &&
  a.position === b.position &&
  isSameStretch(a.spell, b.spell) &&
  isSameStretch(a.own, b.own) &&
  isSameCodes(a.codes, b.codes)

const nothing: readonly never[] = []

const labelled = (rows: readonly PresenceRow[], labels: readonly number[]): readonly Labelled[] => {
  if (rows.length === 0) return nothing
  const of = rows.length > 1 ? [...labels, label.several] : labels
  return rows.map(({ possible, certain, position, codes }) => ({
    possible,
    certain,
    position,
    codes,
    labels: of,
  }))
}

/** Each position at which a row came to be known or was known no longer, in their order. */
const positionsIn = (rows: readonly Part[]): number[] => {
  const positions: number[] = []
  const add = (position: number): void => {
    if (!positions.includes(position)) positions.push(position)
  }
  for (const { known_from, known_until } of rows) {
    add(known_from)
    if (known_until !== stillKnown) add(known_until)
  }
  return positions.sort((a, b) => a - b)
}

/** What all rows of one subject that were ever known amount to, position by position. */
export const stockHistory = (rows: readonly Part[]): StockHistory => {
  const [whole, parts] = [new Kept(isSamePresence), new Kept(isSamePresence)]
  const [added, taken] = [new Kept(isSamePresence), new Kept(isSamePresence)]
  const [odd, imprecise] = [new Kept(isSameOdd), new Kept(isSameImprecise)]
  const inOrder = rows.length > 1 ? rows.toSorted((a, b) => a.index - b.index) : rows
  for (const position of positionsIn(rows)) {
    const now = stockedOf(inOrder.filter(row => row.known_from <= position && position < row.known_until))
    const { cuts } = now
    const ofCuts = (sort: 'parts' | 'added' | 'taken'): readonly Labelled[] =>
      cuts.length === 0 ? nothing : cuts.flatMap(cut => labelled(cut[sort], cut.labels))
    whole.set(position, labelled(now.whole, now.changing.map(label.changes)))
    parts.set(position, ofCuts('parts'))
    added.set(position, ofCuts('added'))
    taken.set(position, ofCuts('taken'))
    odd.set(
      position,
      cuts.filter(cut => cut.odd.length > 0).map(cut => ({ parts: cut.odd, labels: cut.labels })),
    )
    imprecise.set(position, now.imprecise)
  }
  return {
    whole: whole.all,
    parts: parts.all,
    added: added.all,
    taken: taken.all,
    odd: odd.all,
    imprecise: imprecise.all,
  }
}
