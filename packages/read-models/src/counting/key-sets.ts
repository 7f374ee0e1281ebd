import type { Dictionary } from './dictionary.ts'
import type { Postings } from './postings.ts'

/** The sets of a column are numbers of 16 bits. */
const mostSets = 65_536

/** Sets of keys as numbers, so that a row goes under all its groups by one number. */
export class KeySets {
  /** Of what has no key. */
  static readonly none = 0
  /** Of what goes under no group, not even that of what has no key. */
  static readonly nowhere = 1
  readonly #keys: (readonly number[])[] = [[], []]
  /** All keys, -1 first in place of none; and by set the place among them of the key that was added last. */
  readonly #all = [-1]
  readonly #added: number[] = [0, 0]
  /** By set the one that it was made of, which has a lower number. */
  readonly #from: number[] = [KeySets.none, KeySets.nowhere]
  /** By the key that is added: the set that another becomes. */
  readonly #with: Map<number, number>[] = []

  get size(): number {
    return this.#keys.length
  }

  keysIn(set: number): readonly number[] {
    return this.#keys[set] as readonly number[]
  }

  /**
   * Visits each key, and where among sums its own begin, of what is counted of sets, so many numbers each, and leaves
   * zeros: each set counts under the key that was added last, and then as the set that it was made of. What has no key
   * comes under -1.
   */
  settle(
    counts: Float64Array,
    width: number,
    visit: (key: number, sums: Float64Array, at: number) => void,
  ): void {
    const sums = new Float64Array(this.#all.length * width)
    const last = Math.min(this.size, Math.floor(counts.length / width)) - 1
    for (let set = last; set >= KeySets.none; set--) {
      const first = set * width
      const sum = (this.#added[set] as number) * width - first
      const from = this.#from[set] as number
      const before = from > KeySets.nowhere ? from * width - first : 0
      for (let at = first; at < first + width; at++) {
        const count = counts[at] as number
        if (count === 0) continue
        counts[at] = 0
        if (set === KeySets.nowhere) continue
        sums[at + sum] = (sums[at + sum] as number) + count
        if (before !== 0) counts[at + before] = (counts[at + before] as number) + count
      }
    }
    for (let place = 0; place < this.#all.length; place++)
      for (let at = place * width; at < (place + 1) * width; at++)
        if (sums[at] !== 0) {
          visit(this.#all[place] as number, sums, place * width)
          break
        }
  }

  /** A set and one more key; keys are added in their order. */
  with(set: number, key: number): number {
    this.#with[key] ??= new Map()
    const known = this.#with[key].get(set)
    if (known !== undefined) return known
    const made = this.#keys.push([...this.keysIn(set), key]) - 1
    this.#from.push(set)
    const place = this.#all.indexOf(key)
    this.#added.push(place < 0 ? this.#all.push(key) - 1 : place)
    this.#with[key].set(set, made)
    return made
  }
}

/** The set of each row. */
export type SetColumn = Uint16Array

type Columns = WeakMap<KeySets, SetColumn | null>

const columns = new WeakMap<Postings, WeakMap<Postings, Columns>>()

const gotten = <K extends object, V>(all: WeakMap<K, V>, key: K, make: () => V): V => {
  const known = all.get(key)
  if (known !== undefined) return known
  const made = make()
  all.set(key, made)
  return made
}

/**
 * The sets of the keys that rows have, or of two faces have on both; kept. Null when there are too many.
 */
export const setColumn = (
  sets: KeySets,
  one: Postings,
  other: Postings,
  isKey: (code: number) => boolean,
): SetColumn | null => {
  const ofOne = gotten(columns, one, () => new WeakMap<Postings, Columns>())
  const ofBoth = gotten(ofOne, other, () => new WeakMap() as Columns)
  return gotten(ofBoth, sets, () =>
    one === other ? columnOf(sets, one, isKey) : columnOfTwo(sets, one, other, isKey),
  )
}

const columnOf = (sets: KeySets, postings: Postings, isKey: (code: number) => boolean): SetColumn | null => {
  const column = new Uint16Array(postings.size)
  for (let index = 0; index < postings.values.length; index++) {
    const code = postings.values[index] as number
    if (!isKey(code)) continue
    // Most rows have no key before, or the same ones.
    let [before, after] = [-1, -1]
    postings.visit(index, row => {
      const set = column[row] as number
      if (set !== before) {
        before = set
        after = sets.with(set, code)
      }
      column[row] = after
    })
  }
  return sets.size > mostSets ? null : column
}

const columnOfTwo = (
  sets: KeySets,
  one: Postings,
  other: Postings,
  isKey: (code: number) => boolean,
): SetColumn | null => {
  const column = new Uint16Array(one.size)
  const [a, b] = [columnOf(sets, one, isKey), columnOf(sets, other, isKey)]
  if (!a || !b) return null
  for (let row = 0; row < column.length; row++) {
    const [left, right] = [a[row] as number, b[row] as number]
    column[row] = left === right ? left : common(sets, left, right)
  }
  return sets.size > mostSets ? null : column
}

const common = (sets: KeySets, one: number, other: number): number => {
  const keys = sets.keysIn(other)
  const both = sets.keysIn(one).filter(key => keys.includes(key))
  return both.length === 0 ? KeySets.nowhere : both.reduce((set, key) => sets.with(set, key), KeySets.none)
}

const kept = new WeakMap<Dictionary, Map<string, KeySets>>()

/** The sets of the codes of a dictionary; `sort` is which of them are keys. */
export const keySetsOf = (dictionary: Dictionary, sort: string): KeySets => {
  const ofSorts = gotten(kept, dictionary, () => new Map<string, KeySets>())
  const sets = ofSorts.get(sort) ?? new KeySets()
  ofSorts.set(sort, sets)
  return sets
}
