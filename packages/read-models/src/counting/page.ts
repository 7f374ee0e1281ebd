import { hasBit, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import { firstFrom } from './first-from.ts'
import { mostRows, type Segment } from './segment.ts'
import { type Selection, select } from './selection.ts'

/** A row where it stands. */
export type Found = {
  readonly segment: Segment
  readonly row: number
  readonly lower: number
  readonly position: number
}

type After = { readonly lower: number; readonly position: number }

export type PageAsked = {
  /** Rows that touch it. */
  readonly window: { readonly from: number; readonly to: number }
  readonly limit: number
  readonly after?: After | undefined
}

/** A list and what is asked of its rows. */
export type Listed = {
  readonly list: DatedList
  readonly selection: Selection
  readonly passes?: ((segment: Segment, row: number) => boolean) | undefined
}

const selected = new Uint32Array(wordsFor(mostRows))

const compare = (a: After, b: After): number => a.lower - b.lower || a.position - b.position

/** The first of what is found. */
class First {
  readonly #limit: number
  #found: Found[] = []
  /** What begins later isn't among the first. */
  bound = Number.POSITIVE_INFINITY

  constructor(limit: number) {
    this.#limit = limit
  }

  add(found: Found): void {
    this.#found.push(found)
    if (this.#found.length >= 4 * this.#limit + 64) this.#cut()
  }

  list(): Found[] {
    this.#cut()
    return this.#found
  }

  #cut(): void {
    this.#found.sort(compare)
    this.#found.length = Math.min(this.#found.length, this.#limit)
    if (this.#found.length === this.#limit) this.bound = this.#found.at(-1)?.lower as number
  }
}

/** The first selected rows of lists, by their days and positions. */
export const pageOf = (lists: readonly Listed[], asked: PageAsked): Found[] => {
  const { window, limit, after } = asked
  const first = new First(limit)
  for (const { list, selection, passes } of lists)
    for (const segment of list.segments) {
      const bits = select(segment, selection, selected)
      if (bits === 'none') continue
      let start = 0
      for (const end of segment.chains) {
        const begin = firstFrom(segment.upper, start, end, window.from + 1)
        const stop = firstFrom(segment.lower, begin, end, window.to)
        let row = after ? firstFrom(segment.lower, begin, stop, after.lower) : begin
        start = end
        for (; row < stop; row++) {
          const lower = segment.lower[row] as number
          if (lower > first.bound) break
          if (bits !== 'all' && !hasBit(bits, row)) continue
          const position = segment.position[row] as number
          if (after && compare({ lower, position }, after) <= 0) continue
          if (passes && !passes(segment, row)) continue
          first.add({ segment, row, lower, position })
        }
      }
    }
  return first.list()
}
