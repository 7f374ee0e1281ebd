import { DayLevels } from '../stock/day-levels.ts'
import { eachKey, type KeysAt } from './part-keys.ts'
import type { OwnParts } from './passing-parts.ts'
import { Pieces } from './pieces.ts'

const nobody = { first: 0, end: 0 }

/** How many partners there are from day to day, in all and by the keys that they go under; -1 is that of those without. */
export class StockCounts {
  readonly total = new DayLevels()
  readonly groups = new Map<number, DayLevels>()
  readonly #keysAt: KeysAt | undefined
  readonly #pieces = new Pieces()

  constructor(keysAt: KeysAt | undefined) {
    this.#keysAt = keysAt
  }

  /** Adds an organisation by its parts, or takes it away again (`n` is -1). */
  add(parts: OwnParts, n: 1 | -1): void {
    this.#add(this.#pieces.of(parts), this.total, n)
    if (!this.#keysAt) return
    eachKey(parts, this.#keysAt, (key, isIn) => {
      const levels = this.groups.get(key) ?? new DayLevels()
      this.groups.set(key, levels)
      this.#add(this.#pieces.of(parts, isIn), levels, n)
    })
  }

  #add({ certain, possible }: Pieces, levels: DayLevels, n: 1 | -1): void {
    certain.united((first, end) => levels.add(nobody, { first, end }, n))
    possible.united((first, end) => levels.add({ first, end }, nobody, n))
  }
}
