import { stillKnown } from '../../projection/row-key.ts'
import { label } from '../dimensions.ts'
import { type Cut, isSameCodes, isSameList } from './cut.ts'
import { type ImpreciseRow, stockedOf } from './derive.ts'
import { Kept, type Known } from './kept.ts'
import { type Days, isSameStretch, type Part } from './part.ts'
import type { PresenceRow } from './presence-row.ts'
import type { Section } from './sections.ts'

/** Parts that are looked at together on some days. */
export type Odd = Section & { readonly labels: readonly number[] }

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
  isSameDays(a.days, b.days) &&
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
  for (const { known_from, known_until } of rows) {
    insert(positions, known_from)
    if (known_until !== stillKnown) insert(positions, known_until)
  }
  return positions
}

/** Into few numbers, each once, which come mostly in their order. */
const insert = (ascending: number[], number: number): void => {
  let at = ascending.length
  while (at > 0 && (ascending[at - 1] as number) > number) at--
  if (at > 0 && ascending[at - 1] === number) return
  if (at === ascending.length) ascending.push(number)
  else ascending.splice(at, 0, number)
}

const byIndex = (rows: readonly Part[]): readonly Part[] =>
  rows.every(({ index }, i) => i === 0 || (rows[i - 1] as Part).index <= index)
    ? rows
    : rows.toSorted((a, b) => a.index - b.index)

/** What was ever known of cuts. */
class CutHistory {
  readonly #parts = new Kept(isSamePresence)
  readonly #added = new Kept(isSamePresence)
  readonly #taken = new Kept(isSamePresence)
  readonly #odd = new Kept(isSameOdd)

  /** These cuts are known from a position on. */
  set(position: number, cuts: readonly Cut[]): void {
    this.#parts.set(
      position,
      cuts.flatMap(cut => labelled(cut.parts, cut.labels)),
    )
    this.#added.set(
      position,
      cuts.flatMap(cut => labelled(cut.added, cut.labels)),
    )
    this.#taken.set(
      position,
      cuts.flatMap(cut => labelled(cut.taken, cut.labels)),
    )
    this.#odd.set(
      position,
      cuts.flatMap(({ odd, labels }) => odd.map(section => ({ ...section, labels }))),
    )
  }

  get all(): Pick<StockHistory, 'parts' | 'added' | 'taken' | 'odd'> {
    return { parts: this.#parts.all, added: this.#added.all, taken: this.#taken.all, odd: this.#odd.all }
  }
}

const noCuts = { parts: nothing, added: nothing, taken: nothing, odd: nothing }

/** What all rows of one subject that were ever known amount to, position by position. */
export const stockHistory = (rows: readonly Part[]): StockHistory => {
  const [whole, imprecise] = [new Kept(isSamePresence), new Kept(isSameImprecise)]
  // Most are never cut.
  let ofCuts: CutHistory | undefined
  const inOrder = byIndex(rows)
  for (const position of positionsIn(rows)) {
    const now = stockedOf(inOrder.filter(row => row.known_from <= position && position < row.known_until))
    whole.set(position, labelled(now.whole, now.changing.map(label.changes)))
    imprecise.set(position, now.imprecise)
    if (now.cuts.length > 0) ofCuts ??= new CutHistory()
    ofCuts?.set(position, now.cuts)
  }
  return { whole: whole.all, imprecise: imprecise.all, ...(ofCuts?.all ?? noCuts) }
}
