import { type Bits, setBit, someBit } from '../bits.ts'
import { type Column, signed } from '../column.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import type { Segment } from '../segment.ts'
import { partDaysOf } from './part-days.ts'
import { moreOfPart } from './part-rows.ts'

const add = (counts: Column<Int32Array>, at: number, n: number): void => {
  while (counts.length <= at) counts.push(0)
  counts.set(at, counts.at(at) + n)
}

/** Visits the organisations of a segment with the last row of each. */
const eachLast = (
  segment: Segment,
  picture: Picture,
  visit: (organisation: number, row: number) => void,
): void => {
  const organisations = segment.more[moreOfPart.organisation] as Int32Array
  someBit(partDaysOf(segment, picture).last, 0, segment.size, row => {
    visit(organisations[row] as number, row)
    return false
  })
}

/** What is in several of some segments. */
export class Shared {
  #segments: ReadonlySet<Segment> = new Set()
  /** By organisation and by strand, in how many segments it is. */
  readonly #organisations = signed()
  readonly #strands = signed()
  #rows = new Map<Segment, Bits>()
  #strandRows = new Map<Segment, Bits>()

  has(segment: Segment): boolean {
    return this.#segments.has(segment)
  }

  /** Tells of these segments from now on. */
  over(segments: readonly Segment[], picture: Picture): this {
    const before = this.#segments
    if (segments.length === before.size && segments.every(segment => before.has(segment))) return this
    const now = new Set(segments)
    for (const segment of before) if (!now.has(segment)) this.#count(segment, picture, -1)
    for (const segment of now) if (!before.has(segment)) this.#count(segment, picture, 1)
    this.#segments = now
    this.#rows = new Map()
    this.#strandRows = new Map()
    return this
  }

  /** Of a segment, the rows of strands that are in several. */
  strandRows(segment: Segment): Bits {
    const known = this.#strandRows.get(segment)
    if (known) return known
    const bits = new Uint32Array(segment.all.length)
    const strands = segment.more[moreOfPart.strand] as Int32Array
    for (let row = 0; row < strands.length; row++)
      if (this.#strands.at(strands[row] as number) > 1) setBit(bits, row)
    this.#strandRows.set(segment, bits)
    return bits
  }

  /** Of a segment, the last rows of those organisations that are in several. */
  lastRows(segment: Segment, picture: Picture): Bits {
    const known = this.#rows.get(segment)
    if (known) return known
    const bits = new Uint32Array(segment.all.length)
    eachLast(segment, picture, (organisation, row) => {
      if (this.#organisations.at(organisation) > 1) setBit(bits, row)
    })
    this.#rows.set(segment, bits)
    return bits
  }

  #count(segment: Segment, picture: Picture, n: 1 | -1): void {
    eachLast(segment, picture, organisation => add(this.#organisations, organisation, n))
    const strands = segment.more[moreOfPart.strand] as Int32Array
    for (let row = 0; row < strands.length; row++)
      if (row === 0 || strands[row] !== strands[row - 1]) add(this.#strands, strands[row] as number, n)
  }
}

/** The same of the segments in which something is known still, and of all; questions about now look at the former. */
export class Sharing {
  readonly #standing = new Shared()
  readonly #all = new Shared()

  /** What is shared among segments that are looked at, given those that there are. */
  among(segments: readonly Segment[], all: readonly Segment[], picture: Picture): Shared {
    const standing = this.#standing.over(
      all.filter(({ isPast }) => !isPast),
      picture,
    )
    if (segments.every(segment => standing.has(segment))) return standing
    return this.#all.over(all, picture)
  }

  /** Works out what questions about now look up of these segments. */
  *prepare(all: readonly Segment[], picture: Picture): Steps<void> {
    const standing = all.filter(({ isPast }) => !isPast)
    const shared = this.among(standing, all, picture)
    yield
    for (const segment of standing) {
      shared.lastRows(segment, picture)
      shared.strandRows(segment)
      yield
    }
  }
}
