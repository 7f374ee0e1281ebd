import { stillKnown } from '../../projection/row-key.ts'
import { label } from '../dimensions.ts'
import { isSameList } from './cut.ts'
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

const isSameCodes = (a: PresenceRow['codes'], b: PresenceRow['codes']): boolean =>
  a === b || a.every((list, place) => isSameList(list, b[place] as readonly number[]))

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

const labelled = (rows: readonly PresenceRow[], labels: readonly number[]): Labelled[] => {
  const of = rows.length > 1 ? [...labels, label.several] : labels
  return rows.map(row => ({ ...row, labels: of }))
}

/** What all rows of one subject that were ever known amount to, position by position. */
export const stockHistory = (rows: readonly Part[]): StockHistory => {
  const [whole, parts] = [new Kept(isSamePresence), new Kept(isSamePresence)]
  const [added, taken] = [new Kept(isSamePresence), new Kept(isSamePresence)]
  const [odd, imprecise] = [new Kept(isSameOdd), new Kept(isSameImprecise)]
  const positions = new Set(rows.flatMap(row => [row.known_from, row.known_until]))
  positions.delete(stillKnown)
  for (const position of [...positions].sort((a, b) => a - b)) {
    const known = rows
      .filter(row => row.known_from <= position && position < row.known_until)
      .sort((a, b) => a.index - b.index)
    const now = stockedOf(known)
    whole.set(position, labelled(now.whole, now.changing.map(label.changes)))
    parts.set(
      position,
      now.cuts.flatMap(cut => labelled(cut.parts, cut.labels)),
    )
    added.set(
      position,
      now.cuts.flatMap(cut => labelled(cut.added, cut.labels)),
    )
    taken.set(
      position,
      now.cuts.flatMap(cut => labelled(cut.taken, cut.labels)),
    )
    odd.set(
      position,
      now.cuts.filter(cut => cut.odd.length > 0).map(cut => ({ parts: cut.odd, labels: cut.labels })),
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
