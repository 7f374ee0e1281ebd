import { signed, small, unsigned } from '../column.ts'
import type { DatedList } from '../dated-list.ts'
import type { DatedRow, DatedRows } from '../dated-rows.ts'
import type { Steps } from '../in-turns.ts'
import { mostRows } from '../segment.ts'

const none = -1
const mostOrdinals = 65_536

/** A row of a family, of the list of that name, but for when it came to be known. */
export type FamilyRow<Name extends string> = { readonly list: Name } & Omit<
  DatedRow,
  'known_from' | 'ordinal' | 'known_until'
>

/**
 * Rows of families in lists, as they are known at the positions at which they were worked out: in between nothing is
 * asked of them.
 */
export class KeptRows<Name extends string> {
  readonly lists: Readonly<Record<Name, DatedList>>
  readonly #names: readonly Name[]
  readonly #waiting: Record<Name, DatedRows>
  /** The keys of all that were kept, and of each family the last that is known; the others follow by `before`. */
  readonly #from = unsigned()
  readonly #ordinal = unsigned()
  readonly #name = small()
  readonly #before = signed()
  readonly #last = new Map<number, number>()
  /** The key that was given last: no later than the position worked out, after the one before it. */
  #next = { from: 0, ordinal: 0 }

  constructor(lists: Readonly<Record<Name, DatedList>>) {
    this.lists = lists
    this.#names = Object.keys(lists) as Name[]
    this.#waiting = Object.fromEntries(this.#names.map(name => [name, lists[name].rows()])) as Record<
      Name,
      DatedRows
    >
  }

  /** What is kept from here on is known from the position on. */
  begin(position: number): void {
    this.#next = { from: position, ordinal: 0 }
  }

  /** The rows of a family in place of those that it had; `sizes` as segments take them. */
  replace(
    family: number,
    rows: readonly FamilyRow<Name>[],
    position: number,
    sizes: () => readonly number[],
  ): void {
    for (let key = this.#last.get(family) ?? none; key !== none; key = this.#before.at(key)) {
      const name = this.#names[this.#name.at(key)] as Name
      this.lists[name].close(this.#from.at(key), this.#ordinal.at(key), position)
    }
    this.#last.delete(family)
    this.#makeRoom(rows, sizes)
    for (const { list, ...row } of rows) {
      const { from, ordinal } = this.#key()
      this.#before.push(this.#last.get(family) ?? none)
      this.#last.set(family, this.#from.length)
      this.#from.push(from)
      this.#ordinal.push(ordinal)
      this.#name.push(this.#names.indexOf(list))
      const waiting = this.#waiting[list]
      waiting.add({ ...row, known_from: from, ordinal, known_until: Number.MAX_SAFE_INTEGER })
      if (waiting.length === mostRows) this.#flush(list, sizes())
    }
  }

  /** Puts what was kept into the lists. */
  *settle(sizes: readonly number[]): Steps<void> {
    for (const name of this.#names) {
      this.#flush(name, sizes)
      yield* this.lists[name].joining(sizes)
    }
  }

  /** A key that was not given before. Nothing is asked of the positions that it may fall back on. */
  #key(): { from: number; ordinal: number } {
    const key = this.#next
    this.#next =
      key.ordinal + 1 < mostOrdinals
        ? { from: key.from, ordinal: key.ordinal + 1 }
        : { from: key.from - 1, ordinal: 0 }
    return key
  }

  /** Those of one list that a segment can take are in one. */
  #makeRoom(rows: readonly FamilyRow<Name>[], sizes: () => readonly number[]): void {
    for (const name of this.#names) {
      const more = rows.reduce((sum, { list }) => sum + Number(list === name), 0)
      if (more <= mostRows && this.#waiting[name].length + more > mostRows) this.#flush(name, sizes())
    }
  }

  #flush(name: Name, sizes: readonly number[]): void {
    this.lists[name].add(this.#waiting[name], sizes)
    this.#waiting[name] = this.lists[name].rows()
  }
}
