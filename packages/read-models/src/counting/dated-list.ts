import { DatedRows } from './dated-rows.ts'
import { atOnce, type Steps } from './in-turns.ts'
import { mostRows, Segment } from './segment.ts'

/** So many segments of about one size are made one. */
const mostAlike = 4

const none: ReadonlySet<Segment> = new Set()

const tierOf = (size: number): number => Math.floor(Math.log2(size + 1) / 2)

/**
 * Rows of one sort. New ones become segments of their own; small segments are joined, so that there are few.
 * Rows that are known no longer have segments of their own, which only questions about the past look at.
 */
export class DatedList {
  readonly #more: number
  readonly #faces: number
  readonly #orderedBy: readonly number[] | undefined
  #segments: readonly Segment[] = []
  /** Those that are being joined, and the keys of their rows that have been closed meanwhile. */
  #joining: ReadonlySet<Segment> = none
  #closedMeanwhile: Parameters<DatedList['close']>[] = []

  /**
   * `more`: how many more numbers its rows have; `faces`: of how many places in a history they tell; `orderedBy`:
   * the indices of the numbers by which the rows of a segment stand in order, rather than by their days.
   */
  constructor(more = 0, { faces = 1, orderedBy }: { faces?: number; orderedBy?: readonly number[] } = {}) {
    this.#more = more
    this.#faces = faces
    this.#orderedBy = orderedBy
  }

  get segments(): readonly Segment[] {
    return this.#segments
  }

  get size(): number {
    return this.#segments.reduce((sum, { size }) => sum + size, 0)
  }

  /** Memory taken. */
  get bytes(): number {
    return this.#segments.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** Rows to be added, empty. */
  rows(): DatedRows {
    return new DatedRows(this.#more, this.#faces)
  }

  /** Adds rows, of which there are no more than a segment takes. */
  add(rows: DatedRows, sizes: readonly number[]): void {
    atOnce(this.adding(rows, sizes))
  }

  /** The same in steps. */
  *adding(rows: DatedRows, sizes: readonly number[]): Steps<void> {
    if (rows.length === 0) return
    const segment = yield* Segment.of(rows, sizes, this.#orderedBy)
    this.#segments = [...this.#segments, segment]
  }

  /** Closes a row. */
  close(known_from: number, ordinal: number, known_until: number): void {
    for (const segment of this.#segments) {
      const row = segment.rowOf(known_from, ordinal)
      if (row < 0) continue
      segment.known.close(row, known_until)
      if (this.#joining.has(segment)) this.#closedMeanwhile.push([known_from, ordinal, known_until])
      return
    }
  }

  /** Closes a row of those with a code of the dimension at a place: the first known at a position of which a test holds. */
  closeOne(
    { place, code, knownAt }: { readonly place: number; readonly code: number; readonly knownAt: number },
    holds: (segment: Segment, row: number) => boolean,
    known_until: number,
  ): void {
    for (const segment of this.#segments) {
      const row = segment.rowWith(place, code, knownAt, holds)
      if (row < 0) continue
      segment.known.close(row, known_until)
      return
    }
    throw new RangeError('there is no such row')
  }

  /** Joins small segments until there are few, in steps, between which rows may be added and closed. */
  *joining(sizes: readonly number[]): Steps<void> {
    for (let alike = this.#alike(); alike; alike = this.#alike()) {
      this.#joining = new Set(alike)
      this.#closedMeanwhile = []
      const joined = yield* this.#joined(alike, sizes)
      const closed = this.#closedMeanwhile
      this.#segments = [...this.#segments.filter(segment => !this.#joining.has(segment)), joined]
      this.#joining = none
      for (const key of closed) this.close(...key)
    }
  }

  *#joined(segments: readonly Segment[], sizes: readonly number[]): Steps<Segment> {
    const rows = this.rows()
    const until = segments.map(({ known }) => known.until())
    for (const [i, segment] of segments.entries()) yield* segment.addTo(rows, until[i] as Float64Array)
    yield
    return yield* Segment.of(rows, sizes, this.#orderedBy)
  }

  /** Small segments of about one size, if there are several. */
  #alike(): readonly Segment[] | undefined {
    const tiers = Map.groupBy(
      this.#segments.filter(({ size }) => size <= mostRows / mostAlike),
      segment => `${tierOf(segment.size)} ${segment.isPast}`,
    )
    return [...tiers.values()].find(segments => segments.length >= mostAlike)?.slice(0, mostAlike)
  }
}
