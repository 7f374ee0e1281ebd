import { type PartnerFactName, partnerFactNames } from '@partnerships/domain'
import { DatedList } from '../dated-list.ts'
import type { DatedRow, DatedRows } from '../dated-rows.ts'
import type { Steps } from '../in-turns.ts'
import { mostRows } from '../segment.ts'
import { signed, small, unsigned } from './column.ts'

const none = -1
const mostOrdinals = 65_536

/** A fact of a family, but for when it came to be known. */
export type FactRow = { readonly fact: PartnerFactName } & Omit<
  DatedRow,
  'known_from' | 'ordinal' | 'known_until'
>

/**
 * The facts of families in lists, as they are known at the positions at which they were worked out: in between
 * nothing is asked of them.
 */
export class KeptFacts {
  readonly lists: Readonly<Record<PartnerFactName, DatedList>>
  readonly #waiting: Record<PartnerFactName, DatedRows>
  /** The keys of all that were kept, and of each family the last that is known; the others follow by `before`. */
  readonly #from = unsigned()
  readonly #ordinal = unsigned()
  readonly #name = small()
  readonly #before = signed()
  readonly #last = new Map<number, number>()
  /** The key that was given last: no later than the position worked out, after the one before it. */
  #next = { from: 0, ordinal: 0 }

  constructor() {
    const lists = () => new DatedList(2)
    this.lists = { new: lists(), returning: lists(), ended: lists() }
    this.#waiting = this.#empty()
  }

  /** What is kept from here on is known from the position on. */
  begin(position: number): void {
    this.#next = { from: position, ordinal: 0 }
  }

  /** The facts of a family in place of those that it had; `sizes` as segments take them. */
  replace(family: number, facts: readonly FactRow[], position: number, sizes: () => readonly number[]): void {
    for (let key = this.#last.get(family) ?? none; key !== none; key = this.#before.at(key)) {
      const name = partnerFactNames[this.#name.at(key)] as PartnerFactName
      this.lists[name].close(this.#from.at(key), this.#ordinal.at(key), position)
    }
    this.#last.delete(family)
    for (const { fact, ...row } of facts) {
      const { from, ordinal } = this.#key()
      this.#before.push(this.#last.get(family) ?? none)
      this.#last.set(family, this.#from.length)
      this.#from.push(from)
      this.#ordinal.push(ordinal)
      this.#name.push(partnerFactNames.indexOf(fact))
      const waiting = this.#waiting[fact]
      waiting.add({ ...row, known_from: from, ordinal, known_until: Number.MAX_SAFE_INTEGER })
      if (waiting.length === mostRows) this.#flush(fact, sizes())
    }
  }

  /** Puts what was kept into the lists. */
  *settle(sizes: readonly number[]): Steps<void> {
    for (const fact of partnerFactNames) {
      this.#flush(fact, sizes)
      yield* this.lists[fact].joining(sizes)
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

  #flush(fact: PartnerFactName, sizes: readonly number[]): void {
    this.lists[fact].add(this.#waiting[fact], sizes)
    this.#waiting[fact] = this.lists[fact].rows()
  }

  #empty(): Record<PartnerFactName, DatedRows> {
    return {
      new: this.lists.new.rows(),
      returning: this.lists.returning.rows(),
      ended: this.lists.ended.rows(),
    }
  }
}
