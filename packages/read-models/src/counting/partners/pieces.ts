import type { Segment } from '../segment.ts'
import type { Presence } from '../stock/part.ts'
import { never } from '../windows.ts'
import { moreOfPart } from './part-rows.ts'
import type { OwnParts } from './passing-parts.ts'

/** So many are sorted sooner by putting each where it belongs. */
const few = 32

/** Stretches of days, each from `firsts` to before `ends`. */
class Stretches {
  length = 0
  readonly firsts: number[] = []
  readonly ends: number[] = []

  push(first: number, end: number): void {
    if (first >= end) return
    this.firsts[this.length] = first
    this.ends[this.length++] = end
  }

  /** Whether any covers a day. */
  has(day: number): boolean {
    for (let i = 0; i < this.length; i++)
      if ((this.firsts[i] as number) <= day && day < (this.ends[i] as number)) return true
    return false
  }

  /** Visits the days that any covers, as disjoint stretches in order. */
  united(visit: (first: number, end: number) => void): void {
    const { length, firsts, ends } = this
    if (length === 0) return
    if (length > 1) this.#sort()
    let [first, end] = [firsts[0] as number, ends[0] as number]
    for (let i = 1; i < length; i++) {
      const next = firsts[i] as number
      if (next > end) {
        visit(first, end)
        first = next
        end = ends[i] as number
      } else if ((ends[i] as number) > end) end = ends[i] as number
    }
    visit(first, end)
  }

  /** They are mostly in order as they come. */
  #sort(): void {
    const { length, firsts } = this
    let i = 1
    while (i < length && (firsts[i - 1] as number) <= (firsts[i] as number)) i++
    if (i === length) return
    if (length <= few) this.#insert()
    else this.#sortMany()
  }

  #insert(): void {
    const { length, firsts, ends } = this
    for (let i = 1; i < length; i++) {
      const [first, end] = [firsts[i] as number, ends[i] as number]
      let at = i
      for (; at > 0 && (firsts[at - 1] as number) > first; at--) {
        firsts[at] = firsts[at - 1] as number
        ends[at] = ends[at - 1] as number
      }
      firsts[at] = first
      ends[at] = end
    }
  }

  #sortMany(): void {
    const { length, firsts, ends } = this
    const order = Array.from({ length }, (_, at) => at).sort(
      (a, b) => (firsts[a] as number) - (firsts[b] as number),
    )
    const [sortedFirsts, sortedEnds] = [order.map(at => firsts[at]), order.map(at => ends[at])]
    for (let at = 0; at < length; at++) {
      firsts[at] = sortedFirsts[at] as number
      ends[at] = sortedEnds[at] as number
    }
  }
}

/**
 * Visits the pieces that some parts make, of all or of those of which a test holds, by their first and last parts:
 * those that follow one another are one piece, as the change between them made no difference.
 */
export const eachPiece = (
  parts: OwnParts,
  visit: (first: number, last: number) => void,
  isIn?: (i: number) => boolean,
): void => {
  for (let i = 0; i < parts.length; ) {
    if (isIn && !isIn(i)) {
      i++
      continue
    }
    const first = i
    let last = i
    for (i++; i < parts.length; i++) {
      if (!parts.follows(i, last) || (isIn && !isIn(i))) break
      last = i
    }
    visit(first, last)
  }
}

/** The days on which a piece surely is, and on which it may be. */
export const daysOf = (parts: OwnParts, first: number, last: number): Presence => {
  pieceOf.of(parts, first, last)
  return {
    certain: { first: pieceOf.certainFirst, end: pieceOf.certainEnd },
    possible: { first: pieceOf.possibleFirst, end: pieceOf.possibleEnd },
  }
}

/** The same as four numbers, which there are until the next piece: most are looked at for a moment only. */
class Piece {
  certainFirst = 0
  certainEnd = 0
  possibleFirst = 0
  possibleEnd = 0

  of({ segments, rows }: OwnParts, first: number, last: number): void {
    const [one, other] = [segments[first] as Segment, segments[last] as Segment]
    const [a, b] = [rows[first] as number, rows[last] as number]
    const endUpper = other.upper[b] as number
    this.certainFirst = (one.more[moreOfPart.startUpper]?.[a] as number) - 1
    this.certainEnd = other.more[moreOfPart.endLower]?.[b] as number
    this.possibleFirst = one.lower[a] as number
    this.possibleEnd = endUpper === never ? never : endUpper - 1
  }
}

const pieceOf = new Piece()

/** The days on which an organisation is a partner by some of its parts. */
export class Pieces {
  readonly certain = new Stretches()
  readonly possible = new Stretches()

  /** Those of all parts, or of those of which a test holds. */
  of(parts: OwnParts, isIn?: (i: number) => boolean): this {
    this.certain.length = 0
    this.possible.length = 0
    if (parts.length === 1 && !isIn) this.#add(parts, 0, 0)
    else eachPiece(parts, (first, last) => this.#add(parts, first, last), isIn)
    return this
  }

  #add(parts: OwnParts, first: number, last: number): void {
    pieceOf.of(parts, first, last)
    this.certain.push(pieceOf.certainFirst, pieceOf.certainEnd)
    this.possible.push(pieceOf.possibleFirst, pieceOf.possibleEnd)
  }
}
