import { stillKnown } from '../projection/row-key.ts'
import type { DatedList } from './dated-list.ts'
import type { DatedRow, DatedRows } from './dated-rows.ts'
import type { Values } from './dimensions.ts'
import { mostRows } from './segment.ts'

/** Rows on their way into lists: a segment is made of as many as it takes. */
export class WaitingRows {
  readonly #values: Values
  /** Those that are known still, and those that are not. */
  readonly #waiting = new Map<DatedList, { standing: DatedRows; past: DatedRows }>()

  constructor(values: Values) {
    this.#values = values
  }

  add(list: DatedList, row: DatedRow): void {
    const rows = this.#waiting.get(list) ?? { standing: list.rows(), past: list.rows() }
    this.#waiting.set(list, rows)
    const sort = row.known_until === stillKnown ? 'standing' : 'past'
    if (rows[sort].length === mostRows) {
      list.add(rows[sort], this.#values.sizes())
      rows[sort] = list.rows()
    }
    rows[sort].add(row)
  }

  /** Makes segments of what is left. */
  settle(): void {
    for (const [list, { standing, past }] of this.#waiting) {
      list.add(standing, this.#values.sizes())
      list.add(past, this.#values.sizes())
    }
    this.#waiting.clear()
  }
}
