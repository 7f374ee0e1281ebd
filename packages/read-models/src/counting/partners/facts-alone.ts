import type { PartnerFactName } from '@partnerships/domain'
import { never } from '../windows.ts'
import { BoundPlaces } from './bound-places.ts'
import type { DerivedFact } from './derive.ts'
import type { Partnerhoods } from './partnerhoods.ts'

/** The rows of a partnership that start a stretch and those that end one. */
type Bounds = { readonly first: readonly number[]; readonly last: readonly number[] }

const noBounds: Bounds = { first: [], last: [] }

/** Facts, of which so many at the beginning are as they were told before. */
export type Told = { readonly facts: readonly DerivedFact[]; readonly same: number }

/** What became otherwise since facts were told: from which day on something starts or ends, and rows known no longer. */
export type Changes = { readonly from: number; readonly closed: readonly number[] }

/**
 * The facts of an organisation that was never merged, or is one with others, from position to position: as `partnerFacts` of the domain tells
 * them, but only where its stretches start and end is kept, and they are told anew from the first day on which that
 * changes.
 */
export class FactsAlone {
  readonly #partnerhoods: Partnerhoods
  readonly #organisation: string
  readonly #starts: BoundPlaces
  readonly #ends: BoundPlaces
  readonly #facts: DerivedFact[] = []
  /** On which day each fact is. */
  readonly #days: number[] = []
  readonly #strands: ReadonlyMap<number, readonly number[]>
  readonly #bounds = new Map<number, Bounds>()
  /** The rows by when they came to be known, and by when they ceased to be. */
  readonly #opened: readonly number[]
  readonly #closed: readonly number[]
  #nextOpened = 0
  #nextClosed = 0
  readonly #strandOf: (row: number) => number
  #changes: Changes = { from: never, closed: [] }

  /** Of all rows that were ever known; `strandOf`: the rows of which partnership one may follow, as a number. */
  constructor(
    partnerhoods: Partnerhoods,
    organisation: string,
    rows: readonly number[],
    strandOf = partnerhoods.subject,
  ) {
    const { from, until } = partnerhoods
    this.#strandOf = strandOf
    this.#partnerhoods = partnerhoods
    this.#organisation = organisation
    this.#starts = new BoundPlaces(partnerhoods.starts)
    this.#ends = new BoundPlaces(partnerhoods.ends)
    this.#strands = Map.groupBy(rows, strandOf)
    this.#opened = rows.toSorted((a, b) => from(a) - from(b))
    this.#closed = rows.toSorted((a, b) => until(a) - until(b))
  }

  /** The facts at a position, which is not before those asked for so far. */
  at(position: number): Told {
    const { from, until } = this.#partnerhoods
    const touched: number[] = []
    const touch = (row: number): void => {
      const strand = this.#strandOf(row)
      if (touched.at(-1) !== strand) touched.push(strand)
    }
    const firstClosed = this.#nextClosed
    for (; this.#nextOpened < this.#opened.length; this.#nextOpened++) {
      const row = this.#opened[this.#nextOpened] as number
      if (from(row) > position) break
      touch(row)
    }
    for (; this.#nextClosed < this.#closed.length; this.#nextClosed++) {
      const row = this.#closed[this.#nextClosed] as number
      if (until(row) > position) break
      touch(row)
    }
    let first = never
    const on: number[] = []
    for (const each of touched) first = Math.min(first, this.#take(each, position, on))
    this.#changes = { from: first, closed: this.#closed.slice(firstClosed, this.#nextClosed) }
    let same = first === never ? this.#facts.length : this.#tellFrom(first)
    for (const day of on) if (day < first) same = Math.min(same, this.#tellOn(day))
    return { facts: this.#facts, same }
  }

  /** What became otherwise as facts were told last. */
  get changes(): Changes {
    return this.#changes
  }

  /** Those told last that are after a day. */
  after(day: number): readonly DerivedFact[] {
    return this.#facts.slice(this.#firstFactFrom(day + 1))
  }

  #take(strand: number, position: number, on: number[]): number {
    const { from, until } = this.#partnerhoods
    const alive = (this.#strands.get(strand) as readonly number[]).filter(
      row => from(row) <= position && position < until(row),
    )
    const before = this.#bounds.get(strand) ?? noBounds
    const now = this.#boundsOf(alive)
    this.#bounds.set(strand, now)
    return Math.min(
      this.#starts.change(before.first, now.first, on),
      this.#ends.change(before.last, now.last, on),
    )
  }

  /** One row follows another at the event at which that ends. */
  #boundsOf(rows: readonly number[]): Bounds {
    const { starts, ends, hasEnd } = this.#partnerhoods
    const [only] = rows
    if (only !== undefined && rows.length === 1)
      return { first: rows, last: hasEnd(only) ? rows : noBounds.last }
    const follows = (row: number, other: number): boolean =>
      hasEnd(other) && ends.position(other) === starts.position(row)
    return {
      first: rows.filter(row => !rows.some(other => follows(row, other))),
      last: rows.filter(row => hasEnd(row) && !rows.some(other => follows(other, row))),
    }
  }

  /** From a day on, day by day, what starts and then what ends; says how many facts there are before. */
  #tellFrom(first: number): number {
    const [starts, ends] = [this.#starts.days, this.#ends.days]
    const same = this.#firstFactFrom(first)
    this.#facts.length = same
    this.#days.length = same
    let [s, e] = [this.#starts.firstFrom(first), this.#ends.firstFrom(first)]
    let present = s - e
    while (s < starts.length || e < ends.length) {
      const day = Math.min(starts[s] ?? never, ends[e] ?? never)
      if (starts[s] === day) {
        if (present === 0) this.#tell(s === 0 ? 'new' : 'returning', this.#starts.rows[s] as number, day)
        for (; starts[s] === day; s++) present++
      }
      if (ends[e] !== day) continue
      for (; ends[e] === day; e++) present--
      if (present === 0) this.#tell('ended', this.#ends.rows[e - 1] as number, day)
    }
    return same
  }

  /** The facts of a day, where only the rows may be others that they are of; says how many there are as they were. */
  #tellOn(day: number): number {
    let same = this.#facts.length
    for (let i = this.#firstFactFrom(day); this.#days[i] === day; i++) {
      const { fact, row } = this.#facts[i] as DerivedFact
      const now =
        fact === 'ended'
          ? this.#ends.rows[this.#ends.firstFrom(day + 1) - 1]
          : this.#starts.rows[this.#starts.firstFrom(day)]
      if (now === row) continue
      this.#facts[i] = this.#fact(fact, now as number)
      same = Math.min(same, i)
    }
    return same
  }

  #firstFactFrom(day: number): number {
    let [low, high] = [0, this.#days.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#days[middle] as number) < day) low = middle + 1
      else high = middle
    }
    return low
  }

  #tell(fact: PartnerFactName, row: number, day: number): void {
    this.#facts.push(this.#fact(fact, row))
    this.#days.push(day)
  }

  #fact(fact: PartnerFactName, row: number): DerivedFact {
    const { starts, ends } = this.#partnerhoods
    const bounds = fact === 'ended' ? ends : starts
    return {
      fact,
      organisation: this.#organisation,
      lower: bounds.lower(row),
      upper: bounds.upper(row),
      position: bounds.position(row),
      row,
    }
  }
}
