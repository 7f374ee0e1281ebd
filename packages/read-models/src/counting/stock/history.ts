import { stillKnown } from '../../projection/row-key.ts'
import { several } from '../dimensions.ts'
import { type ImpreciseRow, type PresenceRow, type Stocked, stockedOf } from './derive.ts'
import type { Part } from './part.ts'

/** Something derived, and from and until which position. */
export type Known<T> = {
  readonly known_from: number
  readonly ordinal: number
  readonly known_until: number
  readonly row: T
}

type Odd = { readonly parts: readonly Part[]; readonly changing: readonly number[] }
type Changing = PresenceRow & { readonly changing: readonly number[] }

/** All that was ever known of when a subject is there. */
export type StockHistory = {
  readonly whole: readonly Known<Changing>[]
  readonly parts: readonly Known<Changing>[]
  readonly odd: readonly Known<Odd>[]
  readonly imprecise: readonly Known<ImpreciseRow>[]
}

type Open<T> = { known_from: number; ordinal: number; known_until: number; row: T; key: string }

/** Rows that are opened and closed as what is known changes. */
class Kept<T> {
  readonly all: Open<T>[] = []
  #open = new Map<string, Open<T>>()

  /** These rows are known from a position on. */
  set(position: number, rows: readonly T[], keyOf: (row: T) => string): void {
    const open = new Map<string, Open<T>>()
    let ordinal = 0
    for (const row of rows) {
      const key = keyOf(row)
      if (open.has(key)) continue
      let known = this.#open.get(key)
      if (!known) {
        known = { known_from: position, ordinal: ordinal++, known_until: stillKnown, row, key }
        this.all.push(known)
      }
      open.set(key, known)
    }
    for (const [key, row] of this.#open) if (!open.has(key)) row.known_until = position
    this.#open = open
  }
}

const keyOf = ({ possible, certain, position, codes, changing }: Changing): string =>
  [possible.first, possible.end, certain.first, certain.end, position, codes.join(';'), changing].join('|')

const impreciseKey = ({ lower, upper, codes }: ImpreciseRow): string =>
  [lower, upper, codes.join(';')].join('|')

const oddKey = ({ parts, changing }: Odd): string =>
  JSON.stringify([parts.map(({ index, spell, own, codes }) => [index, spell, own, codes]), changing])

/** What all rows of one subject that were ever known amount to, position by position. */
export const stockHistory = (rows: readonly Part[]): StockHistory => {
  const [whole, parts] = [new Kept<Changing>(), new Kept<Changing>()]
  const [odd, imprecise] = [new Kept<Odd>(), new Kept<ImpreciseRow>()]
  const positions = new Set(rows.flatMap(row => [row.known_from, row.known_until]))
  positions.delete(stillKnown)
  for (const position of [...positions].sort((a, b) => a - b)) {
    const known = rows
      .filter(row => row.known_from <= position && position < row.known_until)
      .sort((a, b) => a.index - b.index)
    const now: Stocked = stockedOf(known)
    const { changing } = now
    const told = (rows: readonly PresenceRow[]): Changing[] => {
      const codes = rows.length > 1 ? [...changing, several] : changing
      return rows.map(row => ({ ...row, changing: codes }))
    }
    whole.set(position, told(now.whole), keyOf)
    parts.set(position, told(now.parts), keyOf)
    odd.set(position, now.odd.length > 0 ? [{ parts: now.odd, changing }] : [], oddKey)
    imprecise.set(position, now.imprecise, impreciseKey)
  }
  return { whole: whole.all, parts: parts.all, odd: odd.all, imprecise: imprecise.all }
}
