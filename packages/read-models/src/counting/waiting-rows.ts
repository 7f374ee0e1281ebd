import { stillKnown } from '../projection/row-key.ts'
import type { DatedList } from './dated-list.ts'
import type { DatedRow, DatedRows } from './dated-rows.ts'
import type { Values } from './dimensions.ts'
import { inTurns } from './in-turns.ts'
import { mostRows } from './segment.ts'

type Full = { readonly list: DatedList; readonly rows: DatedRows }

/** Rows on their way into lists: a segment is made of as many as it takes. */
export class WaitingRows {
  readonly #values: Values
  /** Those that are known still, and those that are not. */
  readonly #waiting = new Map<DatedList, { standing: DatedRows; past: DatedRows }>()
  #full: Full[] = []

  constructor(values: Values) {
    this.#values = values
  }

  add(list: DatedList, row: DatedRow): void {
    const rows = this.#waiting.get(list) ?? { standing: list.rows(), past: list.rows() }
    this.#waiting.set(list, rows)
    const sort = row.known_until === stillKnown ? 'standing' : 'past'
    rows[sort].add(row)
    if (rows[sort].length < mostRows) return
    this.#full.push({ list, rows: rows[sort] })
    rows[sort] = list.rows()
  }

  /** Makes segments of what is enough for one. */
  async makeRoom(): Promise<void> {
    const full = this.#full
    this.#full = []
    for (const { list, rows } of full) await inTurns(list.adding(rows, this.#values.sizes()))
  }

  /** Makes segments of all that is left. */
  async settle(): Promise<void> {
    for (const [list, { standing, past }] of this.#waiting)
      this.#full.push({ list, rows: standing }, { list, rows: past })
    this.#waiting.clear()
    await this.makeRoom()
  }
}
