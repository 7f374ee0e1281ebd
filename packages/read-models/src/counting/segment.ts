import { allOnes, type Bits, hasBit, type Spans, someBit, wholeOf } from './bits.ts'
import { chainsOf } from './chains.ts'
import type { DatedRows } from './dated-rows.ts'
import { DayPlaces } from './day-places.ts'
import { dimensionCount, organisationPlaces } from './dimensions.ts'
import type { Steps } from './in-turns.ts'
import { Kinds } from './kinds.ts'
import { KnownRows } from './known-rows.ts'
import { MarkedRows } from './marked-rows.ts'
import { asTheyCome, ordered } from './ordered.ts'
import type { Picture } from './organisations.ts'
import { type CodesByRow, Postings } from './postings.ts'
import type { Mark } from './selection.ts'

/** The most rows of a segment: their numbers have 16 bits. */
export const mostRows = 65_536

const mostMarks = 8

/** So many rows are looked through faster than they are sorted. */
const few = 64

const rowsBy = (keys: Float64Array): Uint16Array =>
  Uint16Array.from(keys, (_, row) => row).sort((a, b) => (keys[a] as number) - (keys[b] as number))

type Columns = Pick<Segment, 'lower' | 'upper' | 'chains' | 'position' | 'from' | 'ordinal' | 'more'>

const columnsOf = (rows: DatedRows, order: Uint32Array, chains: Uint32Array): Columns => {
  const size = order.length
  return {
    chains,
    lower: rows.column('lower', order, new Int32Array(size)),
    upper: rows.column('upper', order, new Int32Array(size)),
    position: rows.column('position', order, new Uint32Array(size)),
    from: rows.column('from', order, new Uint32Array(size)),
    ordinal: rows.column('ordinal', order, new Uint16Array(size)),
    more: Array.from({ length: rows.moreColumns }, (_, index) => rows.more(index, order)),
  }
}

/** The rows in the order of some numbers of theirs, the first of which says most. */
const orderedByAll = (rows: DatedRows, numbers: readonly number[]): Uint32Array => {
  const all = asTheyCome(rows.length)
  return numbers.reduceRight((order, number) => ordered(rows.more(number, all), order), all)
}

const placesOf = ({ lower, upper, chains }: Columns): Segment['places'] =>
  Array.from(chains, (end, chain) => {
    const start = chain === 0 ? 0 : (chains[chain - 1] as number)
    return { lower: new DayPlaces(lower, start, end), upper: new DayPlaces(upper, start, end), end }
  })

/** Rows that stay as they are, but for being closed: in chains by their days, with the rows of every value. */
export class Segment {
  readonly size: number
  readonly lower: Int32Array
  readonly upper: Int32Array
  /** Where each chain of rows ends. */
  readonly chains: Uint32Array
  readonly position: Uint32Array
  readonly from: Uint32Array
  readonly ordinal: Uint16Array
  readonly more: readonly Int32Array[]
  /** Of each chain, where days stand among the bounds of its rows; nothing of rows that stay in their order. */
  readonly places: readonly { readonly lower: DayPlaces; readonly upper: DayPlaces; readonly end: number }[]
  readonly known: KnownRows
  /** All rows, and the words that they stand in. */
  readonly all: Bits
  readonly whole: Spans
  readonly #postings: readonly Postings[]
  /** The rows' keys as numbers, and the rows in the order of these, once they are looked for. */
  #keys: Float64Array | undefined
  #byKey: Uint16Array | undefined
  readonly #kinds: Kinds[] = []
  readonly #marked = new Map<string, MarkedRows>()

  private constructor(
    columns: Columns,
    known: KnownRows,
    postings: readonly Postings[],
    places: Segment['places'],
  ) {
    this.size = columns.lower.length
    this.chains = columns.chains
    this.all = allOnes(this.size)
    this.whole = wholeOf(this.all.length)
    this.lower = columns.lower
    this.upper = columns.upper
    this.position = columns.position
    this.from = columns.from
    this.ordinal = columns.ordinal
    this.more = columns.more
    this.known = known
    this.#postings = postings
    this.places = places
  }

  /**
   * Of rows of which there are no more than {@link mostRows}, in chains or in the order of numbers of theirs (the
   * indices of these); `sizes`: how many codes there are of each dimension.
   */
  static *of(rows: DatedRows, sizes: readonly number[], orderedBy?: readonly number[]): Steps<Segment> {
    const { order, ends } =
      orderedBy === undefined
        ? chainsOf(...rows.bounds)
        : {
            order: orderedByAll(rows, orderedBy),
            ends: Uint32Array.of(rows.length),
          }
    yield
    const columns = columnsOf(rows, order, ends)
    yield
    const known = new KnownRows(columns.from, rows.until(order))
    yield
    const places = orderedBy === undefined ? placesOf(columns) : []
    const postings: Postings[] = []
    for (const [place, { codes, rows: those }] of rows.coded(order).entries()) {
      yield
      postings.push(Postings.of(codes, those, sizes[place % dimensionCount] as number, order.length))
    }
    return new Segment(columns, known, postings, places)
  }

  /** The rows of each value of the dimension at a place. */
  postings(place: number, picture: Picture): Postings {
    if (place % dimensionCount !== organisationPlaces.kind) return this.#postings[place] as Postings
    return this.#kindsOf(Math.floor(place / dimensionCount)).at(picture)
  }

  /** Works out the kinds of organisations as they are in the end; says whether there was anything to do. */
  prepare(last: Picture): boolean {
    let isAny = false
    for (let face = 0; face < this.faces; face++) isAny = this.#kindsOf(face).prepare(last) || isAny
    return isAny
  }

  /** The rows with a mark, of those in some words; those that were asked for last are remembered. */
  marked({ key, holds }: Mark, spans: Spans): Bits {
    const rows = this.#marked.get(key) ?? new MarkedRows(this.size)
    this.#marked.delete(key)
    this.#marked.set(key, rows)
    if (this.#marked.size > mostMarks) this.#marked.delete(this.#marked.keys().next().value as string)
    return rows.in(spans, row => holds(this, row))
  }

  /** Of how many places in a history each row tells. */
  get faces(): number {
    return this.#postings.length / dimensionCount
  }

  /** Whether no row is known any more. */
  get isPast(): boolean {
    return this.known.closed === this.size
  }

  /** The row of a key, -1 when it is not here. */
  rowOf(known_from: number, ordinal: number): number {
    const changed = this.known.changedAt(known_from)
    if (changed.length > few) return this.#rowByKey(known_from * mostRows + ordinal)
    for (const row of changed) if (this.from[row] === known_from && this.ordinal[row] === ordinal) return row
    return -1
  }

  /** The first row with a code of the dimension at a place that is known at a position and passes a test, else -1. */
  rowWith(
    place: number,
    code: number,
    position: number,
    passes: (segment: Segment, row: number) => boolean,
  ): number {
    const postings = this.#postings[place] as Postings
    const index = postings.indexOf(code)
    const known = index < 0 ? 'none' : this.known.at(position)
    if (known === 'none') return -1
    const isIt = (row: number): boolean => (known === 'all' || hasBit(known, row)) && passes(this, row)
    const bits = postings.bitsAt(index)
    if (!bits) return postings.rowsAt(index).find(isIt) ?? -1
    let found = -1
    someBit(bits, 0, this.size, row => {
      if (!isIt(row)) return false
      found = row
      return true
    })
    return found
  }

  /** Puts the rows back among those on their way into a segment, known until the positions given. */
  *addTo(rows: DatedRows, until: Float64Array): Steps<void> {
    const places: CodesByRow[] = []
    for (const postings of this.#postings) {
      places.push(postings.byRow())
      yield
    }
    for (let row = 0; row < this.size; row++) {
      rows.add({
        known_from: this.from[row] as number,
        ordinal: this.ordinal[row] as number,
        known_until: until[row] as number,
        lower: this.lower[row] as number,
        upper: this.upper[row] as number,
        position: this.position[row] as number,
        codes: places.map(({ ends, codes }) => Array.from(codes.subarray(ends[row], ends[row + 1]))),
        more: this.more.map(column => column[row] as number),
      })
      if (row % few === 0) yield
    }
  }

  /** Memory taken. */
  get bytes(): number {
    const columns = [this.lower, this.upper, this.position, this.from, this.ordinal, ...this.more]
    return [...columns.map(c => c.byteLength), ...this.#postings.map(p => p.bytes), this.known.bytes].reduce(
      (sum, n) => sum + n,
      0,
    )
  }

  #kindsOf(face: number): Kinds {
    const own = this.#postings[face * dimensionCount + organisationPlaces.own] as Postings
    const kinds = this.#kinds[face] ?? new Kinds(own, this.size, this.known.lastOpened)
    this.#kinds[face] = kinds
    return kinds
  }

  #rowByKey(key: number): number {
    this.#keys ??= Float64Array.from(
      this.from,
      (from, row) => from * mostRows + (this.ordinal[row] as number),
    )
    this.#byKey ??= rowsBy(this.#keys)
    let [low, high] = [0, this.size]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#keys[this.#byKey[middle] as number] as number) < key) low = middle + 1
      else high = middle
    }
    const row = this.#byKey[low]
    return row !== undefined && this.#keys[row] === key ? row : -1
  }
}
