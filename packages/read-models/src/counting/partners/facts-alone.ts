import type { PartnerFactName } from '@partnerships/domain'
import { never } from '../windows.ts'
import type { DerivedFact } from './derive.ts'
import type { Partnerhoods } from './partnerhoods.ts'

/** Where stretches start or end, in order, with the row that each is of. */
class Places {
  readonly days: number[] = []
  readonly #places: number[] = []
  readonly rows: number[] = []

  add(day: number, place: number, row: number): void {
    const at = this.#find(day, place)
    this.days.splice(at, 0, day)
    this.#places.splice(at, 0, place)
    this.rows.splice(at, 0, row)
  }

  remove(day: number, place: number, row: number): void {
    let at = this.#find(day, place)
    while (this.rows[at] !== row) at++
    this.days.splice(at, 1)
    this.#places.splice(at, 1)
    this.rows.splice(at, 1)
  }

  /** The first that is not before a day and a place. */
  #find(day: number, place: number): number {
    let [low, high] = [0, this.days.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const own = this.days[middle] as number
      if (own < day || (own === day && (this.#places[middle] as number) < place)) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The rows of a partnership that start a stretch and those that end one. */
type Bounds = { readonly first: readonly number[]; readonly last: readonly number[] }

const noBounds: Bounds = { first: [], last: [] }

/**
 * The facts of an organisation that was never merged, from position to position: as `partnerFacts` of the domain tells
 * them, but only where its stretches start and end is kept, and only what changes is put in and taken out.
 */
export class FactsAlone {
  readonly #partnerhoods: Partnerhoods
  readonly #organisation: string
  readonly #starts = new Places()
  readonly #ends = new Places()
  readonly #strands: ReadonlyMap<number, readonly number[]>
  readonly #bounds = new Map<number, Bounds>()
  /** The rows by when they came to be known, and by when they ceased to be. */
  readonly #opened: readonly number[]
  readonly #closed: readonly number[]
  #nextOpened = 0
  #nextClosed = 0

  /** Of all rows that were ever known. */
  constructor(partnerhoods: Partnerhoods, organisation: string, rows: readonly number[]) {
    const { from, until, subject } = partnerhoods
    this.#partnerhoods = partnerhoods
    this.#organisation = organisation
    this.#strands = Map.groupBy(rows, subject)
    this.#opened = rows.toSorted((a, b) => from(a) - from(b))
    this.#closed = rows.toSorted((a, b) => until(a) - until(b))
  }

  /** The facts at a position, which is not before those asked for so far. */
  at(position: number): readonly DerivedFact[] {
    const { from, until, subject } = this.#partnerhoods
    const touched = new Set<number>()
    for (; this.#nextOpened < this.#opened.length; this.#nextOpened++) {
      const row = this.#opened[this.#nextOpened] as number
      if (from(row) > position) break
      touched.add(subject(row))
    }
    for (; this.#nextClosed < this.#closed.length; this.#nextClosed++) {
      const row = this.#closed[this.#nextClosed] as number
      if (until(row) > position) break
      touched.add(subject(row))
    }
    for (const each of touched) this.#take(each, position)
    return this.#told()
  }

  #take(subject: number, position: number): void {
    const { from, until, starts, ends } = this.#partnerhoods
    const alive = (this.#strands.get(subject) as readonly number[]).filter(
      row => from(row) <= position && position < until(row),
    )
    const before = this.#bounds.get(subject) ?? noBounds
    const now = this.#boundsOf(alive)
    this.#bounds.set(subject, now)
    for (const row of before.first) this.#starts.remove(starts.day(row), starts.place(row), row)
    for (const row of before.last) this.#ends.remove(ends.day(row), ends.place(row), row)
    for (const row of now.first) this.#starts.add(starts.day(row), starts.place(row), row)
    for (const row of now.last) this.#ends.add(ends.day(row), ends.place(row), row)
  }

  /** One row follows another at the event at which that ends. */
  #boundsOf(rows: readonly number[]): Bounds {
    const { starts, ends, hasEnd } = this.#partnerhoods
    const follows = (row: number, other: number): boolean =>
      hasEnd(other) && ends.position(other) === starts.position(row)
    return {
      first: rows.filter(row => !rows.some(other => follows(row, other))),
      last: rows.filter(row => hasEnd(row) && !rows.some(other => follows(other, row))),
    }
  }

  /** Day by day, what starts and then what ends. */
  #told(): DerivedFact[] {
    const [starts, ends] = [this.#starts.days, this.#ends.days]
    const facts: DerivedFact[] = []
    let [present, s, e] = [0, 0, 0]
    while (s < starts.length || e < ends.length) {
      const day = Math.min(starts[s] ?? never, ends[e] ?? never)
      if (starts[s] === day) {
        if (present === 0)
          facts.push(this.#fact(s === 0 ? 'new' : 'returning', this.#starts.rows[s] as number))
        for (; starts[s] === day; s++) present++
      }
      if (ends[e] !== day) continue
      for (; ends[e] === day; e++) present--
      if (present === 0) facts.push(this.#fact('ended', this.#ends.rows[e - 1] as number))
    }
    return facts
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
