import { type Bits, countBits, hasBit, setBit, someBit, wordsFor } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import { label, labels } from '../dimensions.ts'
import { atOnce } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Clause, type Selection, select } from '../selection.ts'
import { moreOfPart } from './part-rows.ts'
import { eachOrganisation } from './passing-parts.ts'
import { Pieces } from './pieces.ts'

const bound: Clause = { place: labels, codes: [label.bound] }
const loose: Clause = { ...bound, without: true }

const selected = new Uint32Array(wordsFor(mostRows))

/** How many organisations are partners by their selected parts at the end of a day, for sure and perhaps. */
export const countOn = (
  list: DatedList,
  selection: Selection,
  organisations: number,
  day: number,
): [certain: number, possible: number] => {
  const certain = new Uint32Array(wordsFor(organisations))
  const possible = new Uint32Array(wordsFor(organisations))
  const byThemselves = { ...selection, clauses: [...selection.clauses, loose] }
  for (const segment of list.segments) {
    const rows = select(segment, byThemselves, selected)
    if (rows !== 'none') markOn(day, segment, rows === 'all' ? segment.all : rows, certain, possible)
  }
  const pieces = new Pieces()
  const together = { ...selection, clauses: [...selection.clauses, bound] }
  atOnce(
    eachOrganisation(list, together, organisations, parts => {
      pieces.of(parts)
      if (pieces.certain.has(day)) setBit(certain, parts.organisation)
      if (pieces.possible.has(day)) setBit(possible, parts.organisation)
    }),
  )
  return [countBits(certain), countBits(possible)]
}

/** Marks the organisations of rows that are there at the end of a day. */
const markOn = (
  day: number,
  { lower, upper, more, size }: Segment,
  rows: Bits,
  certain: Bits,
  possible: Bits,
): void => {
  const organisations = more[moreOfPart.organisation] as Int32Array
  const startUpper = more[moreOfPart.startUpper] as Int32Array
  const endLower = more[moreOfPart.endLower] as Int32Array
  const words = wordsFor(size)
  for (let w = 0; w < words; w++) {
    for (let word = rows[w] as number; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word)
      if ((lower[row] as number) > day || day + 1 >= (upper[row] as number)) continue
      const organisation = organisations[row] as number
      setBit(possible, organisation)
      if ((startUpper[row] as number) <= day + 1 && day < (endLower[row] as number))
        setBit(certain, organisation)
    }
  }
}

/** Of rows, those that may be there at the end of a day by themselves, and those that are bound to others. */
export const maybeOn = (day: number, picture: Picture, segment: Segment, rows: Bits): Bits => {
  const { lower, upper, size } = segment
  const found = new Uint32Array(segment.all.length)
  someBit(rows, 0, size, row => {
    if ((lower[row] as number) <= day && day + 1 < (upper[row] as number)) setBit(found, row)
    return false
  })
  const postings = segment.postings(labels, picture)
  const index = postings.indexOf(label.bound)
  if (index >= 0)
    postings.visit(index, row => {
      if (hasBit(rows, row)) setBit(found, row)
    })
  return found
}
