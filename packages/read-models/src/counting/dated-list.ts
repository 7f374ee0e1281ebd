import { DatedRows } from './dated-rows.ts'
import { mostRows, Segment } from './segment.ts'

/** How many segments of about one size there may be before they are made one. */
const mostAlike = 4

const tierOf = (size: number): number => Math.floor(Math.log2(size + 1) / 2)

/**
 * Rows of one sort. New ones become segments of their own; small segments are joined, so that there are few.
 * Rows that are known no longer have segments of their own, which only questions about the past look at.
 */
export class DatedList {
  readonly #more: number
  readonly #faces: number
  #segments: readonly Segment[] = []

  /** `more`: how many more numbers its rows have; `faces`: of how many places in a history they tell. */
  constructor(more = 0, faces = 1) {
    this.#more = more
    this.#faces = faces
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
    if (rows.length > 0) this.#segments = [...this.#segments, new Segment(rows, sizes)]
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

  /** Joins small segments, one join at a time; false when there is nothing to join. */
  join(sizes: readonly number[]): boolean {
    const tiers = Map.groupBy(
      this.#segments.filter(({ size }) => size <= mostRows / mostAlike),
      segment => `${tierOf(segment.size)} ${segment.isPast}`,
    )
    const alike = [...tiers.values()].find(segments => segments.length > mostAlike)
    if (!alike) return false
    const those = alike.slice(0, mostAlike)
    const rows = this.rows()
    for (const segment of those) segment.addTo(rows)
    this.#segments = [...this.#segments.filter(segment => !those.includes(segment)), new Segment(rows, sizes)]
    return true
  }
}
