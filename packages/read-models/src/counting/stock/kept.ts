import { stillKnown } from '../../projection/row-key.ts'

/** Something derived, and from and until which position. */
export type Known<T> = {
  readonly known_from: number
  readonly ordinal: number
  readonly known_until: number
  readonly row: T
}

type Open<T> = { known_from: number; ordinal: number; known_until: number; row: T }

/** Rows that are opened and closed as what is known changes. */
export class Kept<T> {
  readonly all: Open<T>[] = []
  readonly #isSame: (a: T, b: T) => boolean
  #open: readonly Open<T>[] = []

  constructor(isSame: (a: T, b: T) => boolean) {
    this.#isSame = isSame
  }

  /** These rows are known from a position on. */
  set(position: number, rows: readonly T[]): void {
    const before = this.#open
    if (rows.length + before.length === 0) return
    const open: Open<T>[] = []
    let ordinal = 0
    for (const row of rows) {
      let known = this.#same(row, open)
      if (!known) {
        known = { known_from: position, ordinal: ordinal++, known_until: stillKnown, row }
        this.all.push(known)
      }
      open.push(known)
    }
    for (const known of before) if (!open.includes(known)) known.known_until = position
    this.#open = open
  }

  /** The same row as it was known before, if it wasn't found already. */
  #same(row: T, found: readonly Open<T>[]): Open<T> | undefined {
    for (const other of this.#open) if (this.#isSame(other.row, row) && !found.includes(other)) return other
    return undefined
  }
}
