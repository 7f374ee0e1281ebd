import { stillKnown } from '../../../projection/row-key.ts'
import type { Known } from '../../stock/kept.ts'

/**
 * Rows as they came to be known while a history grew at its end, told from those of the whole of it, in their order:
 * the same as what `Kept` makes of the rows at each position.
 */
export class Grown<Row> {
  readonly all: Known<Row>[] = []
  /** The positions at which rows came to be known, and how many at each: a history has few. */
  readonly #positions: number[] = []
  readonly #counts: number[] = []

  /** A row is known from the event at a position, until that at another if there is one. */
  add(row: Row, known_from: number, known_until = stillKnown): void {
    this.all.push({ known_from, ordinal: this.#ordinalAt(known_from), known_until, row })
  }

  #ordinalAt(position: number): number {
    const at = this.#positions.indexOf(position)
    if (at < 0) {
      this.#positions.push(position)
      this.#counts.push(1)
      return 0
    }
    const ordinal = this.#counts[at] as number
    this.#counts[at] = ordinal + 1
    return ordinal
  }
}
