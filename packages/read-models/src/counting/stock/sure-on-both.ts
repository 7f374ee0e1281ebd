import { type Bits, countOnes, wordsFor } from '../bits.ts'
import { signed } from '../column.ts'
import type { DatedList } from '../dated-list.ts'
import { fewSelected } from '../few-rows.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { countCommon } from './common-numbers.ts'
import { moreOfStart } from './presences.ts'
import { severalIn } from './several-rows.ts'
import { thereDays } from './there-days.ts'

const scratch = (): Bits => new Uint32Array(wordsFor(mostRows))
const [selected, before, after] = [scratch(), scratch(), scratch()]
const few = new Int32Array(mostRows)

const [gone, come] = [signed(), signed()]

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
      if (segment.known.isNoneAt(selection.position)) continue
      const count = fewSelected(segment, selection, few)
      if (count !== undefined) {
        this.#addFew(segment, count)
        continue
      }
      const bits = select(segment, selection, selected)
      if (bits === 'none') continue
      thereDays(segment).certain.write(this.#earlier, before)
      thereDays(segment).certain.write(this.#later, after)
      const several = whole ? severalIn(segment, selection.picture) : segment.all
      this.#addBits(segment, bits === 'all' ? segment.all : bits, several)
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

  #addFew({ more }: Segment, count: number): void {
    const subjects = more[moreOfStart.subject] as Int32Array
    const starts = more[moreOfStart.certainStart] as Int32Array
    const ends = more[moreOfStart.certainEnd] as Int32Array
    for (let i = 0; i < count; i++) {
      const row = few[i] as number
      const [start, end] = [starts[row] as number, ends[row] as number]
      this.addOne(
        subjects[row] as number,
        start <= this.#earlier && this.#earlier < end,
        start <= this.#later && this.#later < end,
      )
    }
  }

  #addBits({ more, all }: Segment, rows: Bits, several: Bits): void {
    const subjects = more[moreOfStart.subject] as Int32Array
    for (let w = 0; w < all.length; w++) {
      const word = rows[w] as number
      const [earlier, later] = [word & (before[w] as number), word & (after[w] as number)]
      const staying = earlier & later
      const [leaving, coming] = [earlier ^ staying, later ^ staying]
      if (staying !== 0) this.#both += countOnes(staying)
      if ((leaving | coming) === 0) continue
      this.#gone += countOnes(leaving)
      this.#come += countOnes(coming)
      for (let left = leaving & (several[w] as number); left !== 0; left &= left - 1)
        gone.push(subjects[(w << 5) + 31 - Math.clz32(left & -left)] as number)
      for (let left = coming & (several[w] as number); left !== 0; left &= left - 1)
        come.push(subjects[(w << 5) + 31 - Math.clz32(left & -left)] as number)
    }
  }
}
