import { stillKnown } from '../../../projection/row-key.ts'
import type { Known } from '../../stock/kept.ts'

/**
 * Rows as they came to be known while a history grew at its end, told from those of the whole of it, in their order:
 * the same as what `Kept` makes of the rows at each position.
 */
export class Grown<Row> {
  readonly all: Known<Row>[] = []
  /** How many rows came to be known at positions. */
  readonly #counts = new Map<number, number>()

  /** A row is known from the event at a position, until that at another if there is one. */
  add(row: Row, known_from: number, known_until = stillKnown): void {
    const ordinal = this.#counts.get(known_from) ?? 0
    this.#counts.set(known_from, ordinal + 1)
    this.all.push({ known_from, ordinal, known_until, row })
  }
}
