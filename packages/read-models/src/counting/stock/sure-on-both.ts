import { type Bits, countOnes, type Spans, wordsFor } from '../bits.ts'
import { signed } from '../column.ts'
import type { DatedList } from '../dated-list.ts'
import { fewSelected } from '../few-rows.ts'
import type { Retained } from '../question.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { countCommon } from './common-numbers.ts'
import { moreOfStart } from './presences.ts'
import { severalIn } from './several-rows.ts'
import { begunBy, thereDays } from './there-days.ts'

const scratch = (): Bits => new Uint32Array(wordsFor(mostRows))
const [selected, first, second] = [scratch(), scratch(), scratch()]
const few = new Int32Array(mostRows)

const [gone, come] = [signed(), signed()]

/**
 * Counts who is surely there on a day and on another one, row by row of starts: on no day is more than one row of a
 * subject.
 */
export class SureOnBoth {
  readonly #first: number
  readonly #second: number
  /** Of rows that are there on the first day how many there are, and how many of them are on the second as well. */
  #there = 0
  #both = 0

  constructor(first: number, second: number) {
    this.#first = first
    this.#second = second
    gone.length = 0
    come.length = 0
  }

  /** Takes in the selected rows of a list; `whole`: a subject that has several of them is told by its label. */
  addRows(list: DatedList, selection: Selection, whole = false): void {
    for (const segment of list.segments) {
      if (segment.known.isNoneAt(selection.position)) continue
      const days = thereDays(segment).certain
      if (days.countOn(this.#first) === 0 && days.countOn(this.#second) === 0) continue
      const count = fewSelected(segment, selection, few)
      if (count !== undefined) {
        this.#addFew(segment, count)
        continue
      }
      const begun = begunBy(segment, Math.max(this.#first, this.#second))
      const bits = select(segment, selection, selected, begun)
      if (bits === 'none') continue
      days.write(this.#first, first)
      days.write(this.#second, second)
      const several = whole ? severalIn(segment, selection.picture) : segment.all
      this.#addBits(segment, bits === 'all' ? segment.all : bits, begun, several)
    }
  }

  /** Takes in one subject, as it is on some days: a row of it may tell of others. */
  addOne(subject: number, isFirst: boolean, isSecond: boolean): void {
    if (isFirst) this.#there++
    if (isFirst && isSecond) this.#both++
    else if (isFirst) gone.push(subject)
    else if (isSecond) come.push(subject)
  }

  /** Of all that was taken in: of those there on the first day, how many are on the second. */
  counts(): Retained {
    return { numerator: this.#both + countCommon(come.all, gone.all), denominator: this.#there }
  }

  #addFew({ more }: Segment, count: number): void {
    const subjects = more[moreOfStart.subject] as Int32Array
    const starts = more[moreOfStart.certainStart] as Int32Array
    const ends = more[moreOfStart.certainEnd] as Int32Array
    for (let i = 0; i < count; i++) {
      const row = few[i] as number
      const [start, end] = [starts[row] as number, ends[row] as number]
      this.addOne(
        subjects[row] as number,
        start <= this.#first && this.#first < end,
        start <= this.#second && this.#second < end,
      )
    }
  }

  #addBits({ more }: Segment, rows: Bits, spans: Spans, several: Bits): void {
    const subjects = more[moreOfStart.subject] as Int32Array
    for (let s = 0; s < spans.length; s += 2)
      this.#addWords(subjects, rows, spans[s] as number, spans[s + 1] as number, several)
  }

  #addWords(subjects: Int32Array, rows: Bits, begin: number, end: number, several: Bits): void {
    let [there, both] = [0, 0]
    for (let w = begin; w < end; w++) {
      const word = rows[w] as number
      const [one, other] = [word & (first[w] as number), word & (second[w] as number)]
      if (one !== 0) {
        there += countOnes(one)
        if ((one & other) !== 0) both += countOnes(one & other)
      }
      const row = (w << 5) + 31
      for (let left = (one ^ other) & (several[w] as number); left !== 0; left &= left - 1) {
        const bit = left & -left
        const subject = subjects[row - Math.clz32(bit)] as number
        if (one & bit) gone.push(subject)
        else come.push(subject)
      }
    }
    this.#there += there
    this.#both += both
  }
}
