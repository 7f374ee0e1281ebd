import { hasBit, wordsFor } from '../bits.ts'
import type { Listed, RowPlace } from '../page.ts'
import { mostRows, type Segment } from '../segment.ts'
import { isNone, type Selection, select } from '../selection.ts'
import { moreOfStart } from './presences.ts'
import { rowsOfSubject } from './subject-rows.ts'

const selected = new Uint32Array(wordsFor(mostRows))
const word = new Int32Array(2)

/** Tells whether a subject has a row that is there on a day before a place: where it has several, the first counts. */
export class EarlierRows {
  readonly #day: number
  readonly #lists: readonly Listed[]
  #segments: readonly (readonly [Segment, Selection])[] | undefined

  constructor(lists: readonly Listed[], day: number) {
    this.#lists = lists
    this.#day = day
  }

  hasAny({ subject, lower, position }: RowPlace & { readonly subject: number }): boolean {
    this.#segments ??= this.#lists.flatMap(({ list, selection }) =>
      list.segments.flatMap(segment => (isNone(segment, selection) ? [] : [[segment, selection] as const])),
    )
    for (const [segment, selection] of this.#segments) {
      const ends = segment.more[moreOfStart.possibleEnd] as Int32Array
      for (const row of rowsOfSubject(segment, subject)) {
        const first = segment.lower[row] as number
        const isBefore = first < lower || (first === lower && (segment.position[row] as number) < position)
        if (!isBefore || first > this.#day || (ends[row] as number) <= this.#day) continue
        if (isSelected(segment, row, selection)) return true
      }
    }
    return false
  }
}

const isSelected = (segment: Segment, row: number, selection: Selection): boolean => {
  word[0] = row >>> 5
  word[1] = (row >>> 5) + 1
  const bits = select(segment, selection, selected, word)
  return bits !== 'none' && (bits === 'all' || hasBit(bits, row))
}
