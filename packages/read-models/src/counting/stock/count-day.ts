import { type Bits, countOnes, lengthOf, type Spans, setBit, wordsFor } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import { type Counting, eachGroup } from '../each-group.ts'
import { fewIn, listFew } from '../few-rows.ts'
import type { Groups } from '../groups.ts'
import type { SetColumn } from '../key-sets.ts'
import type { Picture } from '../organisations.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { moreOfStart } from './presences.ts'
import { begunBy, isAnyThere, thereDays } from './there-days.ts'

const scratch = (): Bits => new Uint32Array(wordsFor(mostRows))
const [selected, certain, possible] = [scratch(), scratch(), scratch()]
const listed = new Int32Array(mostRows)

/** So many rows are looked at without asking where those stand that have begun. */
const veryFew = 256
/** Words are few where no more than one in so many is looked at. */
const fewWords = 16

/** What rows add to: `n` for each. */
type Into = { readonly n: 1 | -1; readonly total: Float64Array; readonly groups: Groups | undefined }

/** Counts the selected rows of a list of starts that are there at the end of a day, for sure and perhaps. */
export const countDay = (list: DatedList, selection: Selection, day: number, into: Into): void => {
  for (const segment of list.segments) {
    if (segment.known.isNoneAt(selection.position) || !isAnyThere(segment, day)) continue
    const few = fewIn(segment, selection)
    if (few && few.most <= veryFew) {
      countFew(segment, listFew(segment, selection, few, listed), selection, day, into)
      continue
    }
    const begun = begunBy(segment, day)
    if (begun.length === 0) continue
    // What is selected in few words is sooner told than which few rows are.
    if (few && lengthOf(begun) * fewWords > segment.all.length) {
      countFew(segment, listFew(segment, selection, few, listed), selection, day, into)
      continue
    }
    const rows = select(segment, selection, selected, begun)
    if (rows === 'none') continue
    thereDays(segment).certain.write(day, certain)
    thereDays(segment).possible.write(day, possible)
    countThose(segment, rows === 'all' ? segment.all : rows, begun, selection, into)
  }
}

/** Counts those of the few rows that are there on the day. */
const countFew = (
  segment: Segment,
  count: number,
  { picture }: Selection,
  day: number,
  { n, total, groups }: Into,
): void => {
  const { lower, more } = segment
  const [possibleEnd, certainStart, certainEnd] = [
    more[moreOfStart.possibleEnd] as Int32Array,
    more[moreOfStart.certainStart] as Int32Array,
    more[moreOfStart.certainEnd] as Int32Array,
  ]
  const sets = groups?.setsIn(segment, picture)
  const words = segment.all.length
  if (groups && !sets) for (const bits of [certain, possible]) bits.fill(0, 0, words)
  let [certainly, possibly] = [0, 0]
  for (let i = 0; i < count; i++) {
    const row = listed[i] as number
    const isCertain = (certainStart[row] as number) <= day && day < (certainEnd[row] as number)
    const isPossible = (lower[row] as number) <= day && day < (possibleEnd[row] as number)
    if (isCertain) certainly++
    if (isPossible) possibly++
    if (!groups || !(isCertain || isPossible)) continue
    if (sets) addRow(groups, sets[row] as number, isCertain ? n : 0, isPossible ? n : 0)
    else {
      if (isCertain) setBit(certain, row)
      if (isPossible) setBit(possible, row)
    }
  }
  total[0] = (total[0] as number) + n * certainly
  total[1] = (total[1] as number) + n * possibly
  if (groups && !sets) addOneByOne(segment, picture, groups, n)
}

/** Counts those of some rows that are there, as is written; they stand in some words. */
const countThose = (
  segment: Segment,
  rows: Bits,
  spans: Spans,
  { picture }: Selection,
  { n, total, groups }: Into,
): void => {
  const sets = groups?.setsIn(segment, picture)
  if (groups && sets) {
    addSets(rows, spans, sets, groups, n, total)
    return
  }
  let [certainly, possibly] = [0, 0]
  for (let s = 0; s < spans.length; s += 2) {
    const end = spans[s + 1] as number
    for (let w = spans[s] as number; w < end; w++) {
      const word = rows[w] as number
      if (word === 0 && !groups) continue
      const sure = word & (certain[w] as number)
      const maybe = word & (possible[w] as number)
      if (groups) {
        certain[w] = sure
        possible[w] = maybe
      }
      if (maybe !== 0) possibly += countOnes(maybe)
      if (sure !== 0) certainly += countOnes(sure)
    }
  }
  total[0] = (total[0] as number) + n * certainly
  total[1] = (total[1] as number) + n * possibly
  if (!groups || certainly + possibly === 0) return
  addOneByOne(segment, picture, groups, n)
}

/** Adds those of some rows that are there to the groups of their sets. */
const addSets = (
  rows: Bits,
  spans: Spans,
  sets: SetColumn,
  groups: Groups,
  n: 1 | -1,
  total: Float64Array,
): void => {
  const { counts, width } = groups.ofSets
  let [certainly, possibly] = [0, 0]
  for (let s = 0; s < spans.length; s += 2) {
    const end = spans[s + 1] as number
    for (let w = spans[s] as number; w < end; w++) {
      const all = rows[w] as number
      if (all === 0) continue
      const [sure, maybe] = [all & (certain[w] as number), all & (possible[w] as number)]
      const row = (w << 5) + 31
      for (let word = sure | maybe; word !== 0; word &= word - 1) {
        const bit = word & -word
        const at = (sets[row - Math.clz32(bit)] as number) * width
        if (sure & bit) {
          counts[at] = (counts[at] as number) + n
          certainly++
        }
        if (maybe & bit) {
          counts[at + 1] = (counts[at + 1] as number) + n
          possibly++
        }
      }
    }
  }
  total[0] = (total[0] as number) + n * certainly
  total[1] = (total[1] as number) + n * possibly
}

const addRow = (groups: Groups, set: number, sure: number, maybe: number): void => {
  const { counts, width } = groups.ofSets
  counts[set * width] = (counts[set * width] as number) + sure
  counts[set * width + 1] = (counts[set * width + 1] as number) + maybe
}

/** The same where sets of groups are about as many as rows. */
const addOneByOne = (segment: Segment, picture: Picture, groups: Groups, n: 1 | -1): void => {
  const words = segment.all.length
  for (const [at, bits] of [certain, possible].entries())
    eachGroup(segment, bits.subarray(0, words), picture, groups, addingTo(segment, at, n))
}

const addingTo = ({ whole, all }: Segment, at: number, n: 1 | -1): Counting => ({
  spans: whole,
  both: (those, rows, counts) => {
    let common = 0
    for (let w = 0; w < all.length; w++) common += countOnes((those[w] as number) & (rows[w] as number))
    if (common === 0) return
    const into = counts()
    into[at] = (into[at] as number) + n * common
  },
  narrowed: rows => rows,
  row: (_, counts) => {
    counts[at] = (counts[at] as number) + n
  },
})
