import { type Column, signed, small, unsigned } from '../column.ts'
import type { Values } from '../dimensions.ts'
import type { Steps } from '../in-turns.ts'
import type { Known } from '../stock/kept.ts'
import { never } from '../windows.ts'
import { type Described, Descriptions } from './descriptions.ts'
import { type Gathered, gathering, nothingGathered } from './gathered.ts'

/** Who was a partner when, in a partnership as described: days are counted from 1970-01-01, null while it lasts. */
export type Partnerhood = {
  readonly organisation: string
  readonly status: string
  readonly described: Described
  readonly start_position: number
  readonly start_lower: number
  readonly start_upper: number
  readonly start_day: number
  readonly start_place: number
  readonly end_position: number | null
  readonly end_lower: number | null
  readonly end_upper: number | null
  readonly end_day: number | null
  readonly end_place: number | null
}

/** The position of an event that has not come. */
const notYet = 2 ** 32 - 1
const none = -1

/** The days and the event of a bound, and where it stands in its history. */
class Bounds {
  readonly #position = unsigned()
  readonly #lower = signed()
  readonly #upper = signed()
  /** Of the few that stand elsewhere than on their first day, or than at their position. */
  readonly #days = new Map<number, number>()
  readonly #places = new Map<number, number>()

  push(position: number, lower: number, upper: number, day: number, place: number): void {
    const row = this.#position.length
    this.#position.push(position)
    this.#lower.push(lower)
    this.#upper.push(upper)
    if (day !== lower) this.#days.set(row, day)
    if (place !== position) this.#places.set(row, place)
  }

  position = (row: number): number => this.#position.at(row)
  lower = (row: number): number => this.#lower.at(row)
  upper = (row: number): number => this.#upper.at(row)
  day = (row: number): number => this.#days.get(row) ?? this.#lower.at(row)
  place = (row: number): number => this.#places.get(row) ?? this.#position.at(row)
}

const noRows: readonly number[] = []

/** Rows are gathered anew when one in so many came since. */
const worthGathering = 16

/** Who was a partner when, in which partnership: all rows that were ever known, by organisation. */
export class Partnerhoods {
  readonly descriptions: Descriptions
  readonly starts = new Bounds()
  readonly ends = new Bounds()
  readonly #values: Values
  readonly #from = unsigned()
  readonly #until = unsigned()
  readonly #ordinal = unsigned()
  readonly #status = small()
  readonly #description = signed()
  readonly #organisation = signed()
  readonly #subject = signed()
  readonly #closed = unsigned()
  /** The rows by `known_from`, but for those that came last; those closed by `known_until`. */
  readonly #inOrder = signed()
  readonly #closedInOrder = signed()
  /** The row of the same organisation that came before, and the last row of each organisation. */
  readonly #before = signed()
  readonly #last = signed()

  #gathered: Gathered = nothingGathered

  #coded = { organisation: '', code: none }

  constructor(values: Values) {
    this.#values = values
    this.descriptions = new Descriptions(values)
  }

  /** Takes in a row of the partnership with a number; they come in about the order of `known_from`. */
  add({ known_from, ordinal, known_until, row }: Known<Partnerhood>, subject: number): void {
    const number = this.#from.length
    const organisation = this.#codeOf(row.organisation)
    while (this.#last.length <= organisation) this.#last.push(none)
    this.#from.push(known_from)
    this.#until.push(Math.min(known_until, notYet))
    this.#ordinal.push(ordinal)
    this.#status.push(this.#values.of('status').codeOf(row.status))
    this.#description.push(this.descriptions.numberOf(row.described))
    this.#organisation.push(organisation)
    this.#subject.push(subject)
    this.starts.push(row.start_position, row.start_lower, row.start_upper, row.start_day, row.start_place)
    this.ends.push(
      row.end_position ?? notYet,
      row.end_lower ?? never,
      row.end_upper ?? never,
      row.end_day ?? never,
      row.end_place ?? notYet,
    )
    if (known_until < notYet) this.#closed.push(number)
    this.#before.push(this.#last.at(organisation))
    this.#last.set(organisation, number)
  }

  /** Closes a row at a position. */
  close(known_from: number, ordinal: number, known_until: number): void {
    const row = this.#find(known_from, ordinal)
    this.#until.set(row, known_until)
    this.#closed.push(row)
  }

  get length(): number {
    return this.#from.length
  }

  /** The organisations of which there is a row are among the codes below. */
  get organisations(): number {
    return this.#last.length
  }

  /** Whether there is a row of an organisation. */
  has(organisation: number): boolean {
    return this.#last.at(organisation) !== none
  }

  /** The rows of an organisation that were known at a position, in any order. */
  rowsOf(organisation: number, position: number): number[] {
    const rows: number[] = []
    if (organisation >= this.#last.length) return rows
    for (let row = this.#last.at(organisation); row !== none; row = this.#before.at(row))
      if (this.#from.at(row) <= position && position < this.#until.at(row)) rows.push(row)
    return rows
  }

  /** All rows of an organisation that were ever known, as they came; or only those of some programmes, by their codes. */
  everOf(organisation: number, among?: readonly boolean[]): readonly number[] {
    if (organisation >= this.#last.length) return noRows
    const { rows, programmes, ends } = this.#gathered
    const later: number[] = []
    for (let row = this.#last.at(organisation); row >= rows.length; row = this.#before.at(row))
      if (!among || among[this.#programme(row)]) later.push(row)
    const ever: number[] = []
    const end = ends[organisation + 1] ?? 0
    for (let i = end === 0 ? 0 : (ends[organisation] as number); i < end; i++)
      if (!among || among[programmes[i] as number]) ever.push(rows[i] as number)
    if (later.length > 0) return ever.concat(later.reverse())
    return ever.length > 0 ? ever : noRows
  }

  /** Puts what is there side by side, so that going through all organisations takes less; unless nearly all is. */
  *gathering(): Steps<void> {
    const count = this.#from.length
    if (count - this.#gathered.rows.length <= count / worthGathering) return
    const programmeOf = (row: number): number => this.#programme(row)
    this.#gathered = yield* gathering(count, this.#last.length, this.organisation, programmeOf)
  }

  /** The organisations of which a row was opened or closed after a position, up to another. */
  touchedIn(after: number, position: number): Set<number> {
    const touched = new Set<number>()
    const closed = (i: number) => this.#closed.at(i)
    for (const [order, count, rowOf, at] of [
      [this.#inOrder, this.#from.length, (row: number) => row, this.from],
      [this.#closedInOrder, this.#closed.length, closed, this.until],
    ] as const) {
      putInOrder(order, count, i => at(rowOf(i)))
      for (let i = firstFrom(order, after + 1, n => at(rowOf(n))); i < order.length; i++) {
        const row = rowOf(order.at(i))
        if (at(row) > position) break
        touched.add(this.#organisation.at(row))
      }
    }
    return touched
  }

  /** The organisations of a row known at a position that may begin or end on either side of a day. */
  straddling(position: number, days: readonly number[]): Set<number> {
    const straddles = (lower: number, upper: number): boolean =>
      upper > lower + 1 && days.some(day => lower < day && day < upper)
    const found = new Set<number>()
    const { starts, ends } = this
    for (let row = 0; row < this.#from.length; row++) {
      if (!straddles(starts.lower(row), starts.upper(row)) && !straddles(ends.lower(row), ends.upper(row)))
        continue
      if (this.#from.at(row) <= position && position < this.#until.at(row))
        found.add(this.#organisation.at(row))
    }
    return found
  }

  from = (row: number): number => this.#from.at(row)
  /** A position that no event has come to while it is known. */
  until = (row: number): number => this.#until.at(row)
  /** The number of its partnership. */
  subject = (row: number): number => this.#subject.at(row)
  organisation = (row: number): number => this.#organisation.at(row)
  description = (row: number): number => this.#description.at(row)
  status = (row: number): number => this.#status.at(row)
  hasEnd = (row: number): boolean => this.ends.position(row) !== notYet

  #programme(row: number): number {
    return this.descriptions.programmeOf(this.#description.at(row))
  }

  #codeOf(organisation: string): number {
    // The rows of an organisation in a partnership come one after the other.
    if (organisation !== this.#coded.organisation)
      this.#coded = { organisation, code: this.#values.of('organisation').codeOf(organisation) }
    return this.#coded.code
  }

  #find(known_from: number, ordinal: number): number {
    putInOrder(this.#inOrder, this.#from.length, this.from)
    let i = firstFrom(this.#inOrder, known_from, this.from)
    while (this.#ordinal.at(this.#inOrder.at(i)) !== ordinal) i++
    return this.#inOrder.at(i)
  }
}

/** Where those at a position or after it begin among those in order. */
const firstFrom = (order: Column<Int32Array>, position: number, at: (n: number) => number): number => {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(order.at(middle)) < position) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts those of so many that came since the last time in order: behind the others, or among the last of them. */
const putInOrder = (order: Column<Int32Array>, all: number, at: (n: number) => number): void => {
  const count = all - order.length
  if (count === 0) return
  const fresh = Array.from({ length: count }, (_, i) => order.length + i)
  const first = fresh.reduce((least, n) => Math.min(least, at(n)), Number.POSITIVE_INFINITY)
  let begin = order.length
  while (begin > 0 && at(order.at(begin - 1)) > first) fresh.push(order.at(--begin))
  fresh.sort((a, b) => at(a) - at(b))
  for (const [i, n] of fresh.entries())
    if (begin + i < order.length) order.set(begin + i, n)
    else order.push(n)
}
