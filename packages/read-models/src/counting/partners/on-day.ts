import { type Bits, countBits, hasBit, setBit, someBit, wordsFor } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import { label, labels } from '../dimensions.ts'
import type { Picture } from '../organisations.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { moreOfPart } from './part-rows.ts'

const selected = new Uint32Array(wordsFor(mostRows))

/** The organisations that are partners at the end of a day, for sure and perhaps. */
type Found = { readonly certain: Bits; readonly possible: Bits }

/** How many organisations are partners by their selected parts at the end of a day, for sure and perhaps. */
export const countOn = (
  list: DatedList,
  selection: Selection,
  organisations: number,
  day: number,
): [certain: number, possible: number] => {
  const found = {
    certain: new Uint32Array(wordsFor(organisations)),
    possible: new Uint32Array(wordsFor(organisations)),
  }
  for (const segment of list.segments) {
    const rows = select(segment, selection, selected)
    if (rows === 'none') continue
    const bound = boundOf(segment, selection.picture)
    markLoose(day, segment, rows === 'all' ? segment.all : rows, bound, found)
    markBound(day, segment, rows === 'all' ? segment.all : rows, bound, found)
  }
  return [countBits(found.certain), countBits(found.possible)]
}

/** Of rows that count by themselves. */
const markLoose = (
  day: number,
  { lower, upper, more }: Segment,
  rows: Bits,
  bound: Bits,
  { certain, possible }: Found,
): void => {
  const organisations = more[moreOfPart.organisation] as Int32Array
  const startUpper = more[moreOfPart.startUpper] as Int32Array
  const endLower = more[moreOfPart.endLower] as Int32Array
  for (let w = 0; w < bound.length; w++) {
    for (let word = (rows[w] as number) & ~(bound[w] as number); word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word)
      if ((lower[row] as number) > day || day + 1 >= (upper[row] as number)) continue
      const organisation = organisations[row] as number
      setBit(possible, organisation)
      if ((startUpper[row] as number) <= day + 1 && day < (endLower[row] as number))
        setBit(certain, organisation)
    }
  }
}

/** Of rows that are bound to one another and stand together: those that follow one another count as one piece. */
const markBound = (
  day: number,
  { lower, upper, more }: Segment,
  rows: Bits,
  bound: Bits,
  { certain, possible }: Found,
): void => {
  const organisations = more[moreOfPart.organisation] as Int32Array
  const strands = more[moreOfPart.strand] as Int32Array
  const indices = more[moreOfPart.index] as Int32Array
  const startUpper = more[moreOfPart.startUpper] as Int32Array
  const endLower = more[moreOfPart.endLower] as Int32Array
  let [first, last] = [-1, -1]
  const mark = (): void => {
    if (first < 0) return
    const organisation = organisations[first] as number
    if ((lower[first] as number) <= day && day + 1 < (upper[last] as number)) setBit(possible, organisation)
    if ((startUpper[first] as number) <= day + 1 && day < (endLower[last] as number))
      setBit(certain, organisation)
  }
  for (let w = 0; w < bound.length; w++) {
    for (let word = (rows[w] as number) & (bound[w] as number); word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word)
      const isNext =
        first >= 0 &&
        strands[row] === strands[last] &&
        indices[row] === (indices[last] as number) + 1 &&
        organisations[row] === organisations[last]
      if (!isNext) {
        mark()
        first = row
      }
      last = row
    }
  }
  mark()
}

/** Of rows, those that may be there at the end of a day by themselves, and those that are bound to others. */
export const maybeOn = (day: number, picture: Picture, segment: Segment, rows: Bits): Bits => {
  const { lower, upper, size } = segment
  const bound = boundOf(segment, picture)
  const found = new Uint32Array(bound.length)
  someBit(rows, 0, size, row => {
    if (hasBit(bound, row) || ((lower[row] as number) <= day && day + 1 < (upper[row] as number)))
      setBit(found, row)
    return false
  })
  return found
}

const bounds = new WeakMap<Segment, Bits>()

/** The rows of a segment that are bound to others. */
const boundOf = (segment: Segment, picture: Picture): Bits => {
  const known = bounds.get(segment)
  if (known) return known
  const postings = segment.postings(labels, picture)
  const index = postings.indexOf(label.bound)
  const bits = postings.united(index < 0 ? [] : [index])
  bounds.set(segment, bits)
  return bits
}
