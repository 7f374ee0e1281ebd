import type { Bits } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import type { Steps } from '../in-turns.ts'
import type { Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { moreOfPart } from './part-rows.ts'

/** Parts of one organisation, in order: rows of segments. */
export class OwnParts {
  organisation = -1
  length = 0
  readonly segments: Segment[] = []
  readonly rows: number[] = []
  #isInOrder = true

  begin(organisation: number): void {
    this.organisation = organisation
    this.length = 0
    this.#isInOrder = true
  }

  push(segment: Segment, row: number): void {
    const at = this.length++
    this.segments[at] = segment
    this.rows[at] = row
    if (at > 0 && this.#compare(at - 1, at) > 0) this.#isInOrder = false
  }

  /** A number that a part tells beside its bounds. */
  at(i: number, of: keyof typeof moreOfPart): number {
    return (this.segments[i] as Segment).more[moreOfPart[of]]?.[this.rows[i] as number] as number
  }

  /** Whether a part begins as another one ends. */
  follows(i: number, before: number): boolean {
    return (
      this.at(i, 'index') === this.at(before, 'index') + 1 &&
      this.at(i, 'strand') === this.at(before, 'strand')
    )
  }

  /** Puts those in order that came out of it: stretch by stretch. */
  inOrder(): this {
    if (this.#isInOrder) return this
    const order = Array.from({ length: this.length }, (_, i) => i).sort((a, b) => this.#compare(a, b))
    const [segments, rows] = [order.map(i => this.segments[i]), order.map(i => this.rows[i])]
    for (let i = 0; i < this.length; i++) {
      this.segments[i] = segments[i] as Segment
      this.rows[i] = rows[i] as number
    }
    this.#isInOrder = true
    return this
  }

  #compare(a: number, b: number): number {
    return (
      this.at(a, 'beginLower') - this.at(b, 'beginLower') ||
      this.at(a, 'beginPosition') - this.at(b, 'beginPosition') ||
      this.at(a, 'strand') - this.at(b, 'strand') ||
      this.at(a, 'index') - this.at(b, 'index')
    )
  }
}

/** Of the rows of a segment that are selected, those to be looked at. */
export type Narrowing = (segment: Segment, rows: Bits) => Bits

/** The selected rows of a segment, organisation by organisation. */
class Cursor {
  readonly segment: Segment
  readonly #bits: Bits
  readonly #organisations: Int32Array
  #row = -1

  constructor(segment: Segment, bits: Bits) {
    this.segment = segment
    this.#bits = bits
    this.#organisations = segment.more[moreOfPart.organisation] as Int32Array
    this.#next()
  }

  /** The organisation of the next rows, -1 when there are none. */
  get organisation(): number {
    return this.#row < 0 ? -1 : (this.#organisations[this.#row] as number)
  }

  /** Takes the next rows, which are of one organisation. */
  take(parts: OwnParts): void {
    const { organisation } = this
    for (; this.#row >= 0 && this.#organisations[this.#row] === organisation; this.#next())
      parts.push(this.segment, this.#row)
  }

  #next(): void {
    const bits = this.#bits
    let w = (this.#row + 1) >>> 5
    let word = w < bits.length ? (bits[w] as number) & (-1 << ((this.#row + 1) & 31)) : 0
    while (word === 0) {
      if (++w >= bits.length) {
        this.#row = -1
        return
      }
      word = bits[w] as number
    }
    this.#row = (w << 5) + 31 - Math.clz32(word & -word)
  }
}

/** So many organisations are visited in a step. */
const inOneStep = 256

/**
 * Visits each organisation with those of its parts that are selected; all are visited with one object.
 * `organisations`: all their codes are below.
 */
export function* eachOrganisation(
  list: DatedList,
  selection: Selection,
  organisations: number,
  visit: (parts: OwnParts) => void,
  narrowed: Narrowing = (_, rows) => rows.slice(),
): Steps<void> {
  const cursors: Cursor[] = []
  /** By organisation the first cursor that stands at it, and by cursor the next one that does. */
  const heads = new Int32Array(organisations).fill(-1)
  const others: number[] = []
  const place = (n: number): void => {
    const { organisation } = cursors[n] as Cursor
    if (organisation < 0) return
    others[n] = heads[organisation] as number
    heads[organisation] = n
  }
  for (const segment of list.segments) {
    const bits = select(segment, selection, new Uint32Array(segment.all.length))
    if (bits === 'none') continue
    cursors.push(new Cursor(segment, narrowed(segment, bits === 'all' ? segment.all : bits)))
    place(cursors.length - 1)
  }
  const parts = new OwnParts()
  let left = inOneStep
  for (let organisation = 0; organisation < organisations; organisation++) {
    let n = heads[organisation] as number
    if (n < 0) continue
    parts.begin(organisation)
    while (n >= 0) {
      const next = others[n] as number
      cursors[n]?.take(parts)
      place(n)
      n = next
    }
    visit(parts.inOrder())
    if (--left > 0) continue
    left = inOneStep
    yield
  }
}
