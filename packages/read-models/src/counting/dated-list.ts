import { DatedRows } from './dated-rows.ts'
import { atOnce, type Steps } from './in-turns.ts'
import { mostRows, Segment } from './segment.ts'

/** So many segments of about one size are made one. */
const mostAlike = 4

const tierOf = (size: number): number => Math.floor(Math.log2(size + 1) / 2)

/**
 * Rows of one sort. New ones become segments of their own; small segments are joined, so that there are few.
 * Rows that are known no longer have segments of their own, which only questions about the past look at.
 */
export class DatedList {
  readonly #more: number
  readonly #faces: number
  readonly #isOrdered: boolean
  #segments: readonly Segment[] = []

  /**
   * `more`: how many more numbers its rows have; `faces`: of how many places in a history they tell; `isOrdered`:
   * rows that are added together stay in their order, rather than being put in that of their days.
   */
  constructor(more = 0, { faces = 1, isOrdered = false } = {}) {
    this.#more = more
    this.#faces = faces
    this.#isOrdered = isOrdered
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
    const segment = yield* Segment.of(rows, sizes, this.#isOrdered)
    this.#segments = [...this.#segments, segment]
  }

  /** Closes a row. */
  close(known_from: number, ordinal: number, known_until: number): void {
    for (const segment of this.#segments) {
      const row = segment.rowOf(known_from, ordinal)
      if (row < 0) continue
      segment.known.close(row, known_until)
      return
    }
  }

  /** Joins small segments until there are few, in steps. No row may be added or closed meanwhile. */
  *joining(sizes: readonly number[]): Steps<void> {
    for (let alike = this.#alike(); alike; alike = this.#alike()) {
      const those = new Set(alike)
      const rows = this.rows()
      for (const segment of alike) segment.addTo(rows)
      yield
      const joined = yield* Segment.of(rows, sizes, this.#isOrdered)
      this.#segments = [...this.#segments.filter(segment => !those.has(segment)), joined]
    }
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
