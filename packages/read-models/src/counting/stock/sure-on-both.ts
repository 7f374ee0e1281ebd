import { type Bits, countBits, countOnes, type Spans, spansOf, wordBetween, wordsFor } from '../bits.ts'
import { signed } from '../column.ts'
import type { DatedList } from '../dated-list.ts'
import { label, labels } from '../dimensions.ts'
import type { Picture } from '../organisations.ts'
import { mostRows, type Segment } from '../segment.ts'
import { isNone, type Selection, select } from '../selection.ts'
import { countCommon } from './common-numbers.ts'
import { moreOfStart } from './presences.ts'
import { sureEnds } from './sure-ends.ts'

const scratch = (): Bits => new Uint32Array(wordsFor(mostRows))
const [selected, before, after, ofSeveral] = [scratch(), scratch(), scratch(), scratch()]
/** The ends of so many rows are looked at one by one. */
const few = 512

const [gone, come] = [signed(), signed()]

/** The rows of a chain from `first` on; those from `begun` on begin after the earlier day, those from `end` on after the later. */
type Run = { readonly first: number; readonly begun: number; readonly end: number }

/** Counts who is surely there on two days, row by row of starts: on no day is more than one row of a subject. */
export class SureOnBoth {
  readonly #earlier: number
  readonly #later: number
  #both = 0
  #gone = 0
  #come = 0

  constructor(earlier: number, later: number) {
    this.#earlier = earlier
    this.#later = later
    gone.length = 0
    come.length = 0
  }

  /** Takes in the selected rows of a list; `whole`: a subject that has several of them is told by its label. */
  addRows(list: DatedList, selection: Selection, whole = false): void {
    for (const segment of list.segments) {
      if (isNone(segment, selection)) continue
      const runs = this.#runs(segment)
      if (runs.length === 0) continue
      const spans = spansOf(runs)
      const bits = select(segment, selection, selected, spans)
      if (bits === 'none') continue
      const rows = bits === 'all' ? segment.all : bits
      const several = whole ? severalIn(segment, selection.picture) : segment.all
      this.#lookUpEnds(segment, rows, spans)
      const subjects = segment.more[moreOfStart.subject] as Int32Array
      for (const { first, begun, end } of runs) {
        this.#addBegun(rows, several, subjects, first, begun)
        this.#addComing(rows, several, subjects, begun, end)
      }
    }
  }

  /** Takes in one subject, as it is on some days: a row of it may tell of others. */
  addOne(subject: number, isBefore: boolean, isAfter: boolean): void {
    if (isBefore && isAfter) this.#both++
    else if (isBefore) {
      this.#gone++
      gone.push(subject)
    } else if (isAfter) {
      this.#come++
      come.push(subject)
    }
  }

  /** Of all that was taken in. */
  counts(): { readonly earlier: number; readonly later: number; readonly both: number } {
    const both = this.#both + countCommon(come.all, gone.all)
    return { earlier: this.#both + this.#gone, later: this.#both + this.#come, both }
  }

  #runs(segment: Segment): Run[] {
    const runs: Run[] = []
    let first = 0
    for (const { upper, end: next } of segment.places) {
      // A row's upper bound is the day after the first on which it surely is there.
      const [begun, end] = [upper.of(this.#earlier + 2), upper.of(this.#later + 2)]
      if (first < end) runs.push({ first, begun, end })
      first = next
    }
    return runs
  }

  /** Of the rows of a segment, those that, once begun, are surely there on either day. */
  #lookUpEnds(segment: Segment, rows: Bits, spans: Spans): void {
    if (countBits(rows, spans) > few) {
      sureEnds(segment).write(this.#earlier, before)
      sureEnds(segment).write(this.#later, after)
      return
    }
    const ends = segment.more[moreOfStart.certainEnd] as Int32Array
    for (let s = 0; s < spans.length; s += 2)
      for (let w = spans[s] as number; w < (spans[s + 1] as number); w++) {
        const word = rows[w] as number
        if (word === 0) continue
        before[w] = endingAfter(this.#earlier, ends, w, word)
        after[w] = endingAfter(this.#later, ends, w, word)
      }
  }

  /** Those that have begun by the earlier day. */
  #addBegun(rows: Bits, several: Bits, subjects: Int32Array, first: number, end: number): void {
    const last = (end - 1) >> 5
    for (let w = first >>> 5; w <= last; w++) {
      const word = wordBetween(rows, w, first, end) & (before[w] as number)
      if (word === 0) continue
      const staying = word & (after[w] as number)
      const leaving = word & ~staying
      this.#both += countOnes(staying)
      if (leaving === 0) continue
      this.#gone += countOnes(leaving)
      for (let left = leaving & (several[w] as number); left !== 0; left &= left - 1)
        gone.push(subjects[(w << 5) + 31 - Math.clz32(left & -left)] as number)
    }
  }

  /** Those that have begun since. */
  #addComing(rows: Bits, several: Bits, subjects: Int32Array, first: number, end: number): void {
    const last = (end - 1) >> 5
    for (let w = first >>> 5; w <= last; w++) {
      const word = wordBetween(rows, w, first, end) & (after[w] as number)
      if (word === 0) continue
      this.#come += countOnes(word)
      for (let left = word & (several[w] as number); left !== 0; left &= left - 1)
        come.push(subjects[(w << 5) + 31 - Math.clz32(left & -left)] as number)
    }
  }
}

/** Of the rows of a word, those that end after a day. */
const endingAfter = (day: number, ends: Int32Array, w: number, word: number): number => {
  let later = 0
  for (let left = word; left !== 0; left &= left - 1) {
    const bit = left & -left
    if ((ends[(w << 5) + 31 - Math.clz32(bit)] as number) > day) later |= bit
  }
  return later
}

/** The rows of subjects that have others too. */
const severalIn = (segment: Segment, picture: Picture): Bits => {
  const postings = segment.postings(labels, picture)
  const index = postings.indexOf(label.several)
  const bits = index < 0 ? undefined : postings.bitsAt(index)
  if (bits) return bits
  ofSeveral.fill(0, 0, segment.all.length)
  if (index >= 0) postings.addTo(ofSeveral, index)
  return ofSeveral
}
