import { stillKnown } from '../projection/row-key.ts'
import type { DatedList } from './dated-list.ts'
import type { DatedRow, DatedRows } from './dated-rows.ts'
import type { Values } from './dimensions.ts'
import { inTurns, type Steps } from './in-turns.ts'
import { mostRows } from './segment.ts'

type Sort = 'standing' | 'past'

/** The rows of one list that wait. */
class Waiting {
  readonly list: DatedList
  readonly #rows: Record<Sort, DatedRows>
  /** Emptied ones: what they have grown to is used again. */
  readonly #spare: DatedRows[] = []

  constructor(list: DatedList) {
    this.list = list
    this.#rows = { standing: list.rows(), past: list.rows() }
  }

  of(sort: Sort): DatedRows {
    return sort === 'standing' ? this.#rows.standing : this.#rows.past
  }

  /** Takes those of a sort away. */
  taken(sort: Sort): DatedRows {
    const taken = this.#rows[sort]
    this.#rows[sort] = this.#spare.pop() ?? this.list.rows()
    return taken
  }

  giveBack(rows: DatedRows): void {
    rows.clear()
    this.#spare.push(rows)
  }
}

type Full = { readonly waiting: Waiting; readonly rows: DatedRows }

/** Rows on their way into lists: a segment is made of as many as it takes. */
export class WaitingRows {
  readonly #values: Values
  readonly #waiting = new Map<DatedList, Waiting>()
  #full: Full[] = []

  constructor(values: Values) {
    this.#values = values
  }

  add(list: DatedList, row: DatedRow): void {
    const waiting = this.#of(list)
    // Those that are known still are apart from those that are not.
    const sort = row.known_until === stillKnown ? 'standing' : 'past'
    const rows = waiting.of(sort)
    rows.add(row)
    if (rows.length === mostRows) this.#full.push({ waiting, rows: waiting.taken(sort) })
  }

  /** The next so many rows of a list come into one segment, those that are still known and those that are not. */
  together(list: DatedList, count: number): void {
    const waiting = this.#of(list)
    for (const sort of ['standing', 'past'] as const)
      if (waiting.of(sort).length + count > mostRows) this.#full.push({ waiting, rows: waiting.taken(sort) })
  }

  /** Makes segments of what is enough for one. */
  makeRoom(): Promise<void> {
    return inTurns(this.makingRoom())
  }

  /** The same in steps. */
  *makingRoom(): Steps<void> {
    const full = this.#full
    this.#full = []
    for (const { waiting, rows } of full) {
      yield* waiting.list.adding(rows, this.#values.sizes())
      waiting.giveBack(rows)
    }
  }

  /** Makes segments of all that is left. */
  settle(): Promise<void> {
    return inTurns(this.settling())
  }

  /** The same in steps. */
  *settling(): Steps<void> {
    for (const waiting of this.#waiting.values())
      for (const sort of ['standing', 'past'] as const)
        this.#full.push({ waiting, rows: waiting.taken(sort) })
    yield* this.makingRoom()
    this.#waiting.clear()
  }

  #of(list: DatedList): Waiting {
    const known = this.#waiting.get(list)
    if (known) return known
    const waiting = new Waiting(list)
    this.#waiting.set(list, waiting)
    return waiting
  }
}
