import { territoryAt } from '@partnerships/territories'
import type { Bits } from './bits.ts'
import type { Dictionary } from './dictionary.ts'
import { placeOf, type Values } from './dimensions.ts'
import type { Picture } from './organisations.ts'
import type { CodesByRow, Postings } from './postings.ts'
import { type CountedBy, noValue, type TerritoryAt } from './question.ts'
import type { Segment } from './segment.ts'
import type { Clause } from './selection.ts'

/** Counts by the codes of a dimension. */
export class Groups {
  readonly place: number
  /** Codes that are counted as one, by the one. */
  readonly joined: ReadonlyMap<number, readonly number[]>
  readonly #by: CountedBy
  readonly #values: Values
  readonly #picture: Picture
  readonly #empty: () => Float64Array
  readonly #oneOf: ReadonlyMap<number, number>
  /** By code. */
  readonly #counts: (Float64Array | undefined)[] = []
  /** Those that have counts. */
  readonly #codes: number[] = []
  /** By the code of a territory: 1 when it is a key. */
  #keys: Uint8Array | undefined
  #none: Float64Array | undefined

  constructor(by: CountedBy, values: Values, picture: Picture, empty: () => Float64Array) {
    this.place = placeOf[by.dimension]
    this.#by = by
    this.#values = values
    this.#picture = picture
    this.#empty = empty
    this.joined =
      by.dimension === 'organisation'
        ? new Map([...picture.duplicates].map(([one, others]) => [one, [one, ...others]]))
        : new Map()
    this.#oneOf = new Map([...this.joined].flatMap(([one, codes]) => codes.map(code => [code, one] as const)))
  }

  /** Whether the rows of a code are a group by themselves. */
  isKey(code: number): boolean {
    if (this.#by.dimension !== 'territory') return !this.#oneOf.has(code)
    if (!this.#keys || this.#keys.length <= code)
      this.#keys = keysAt(this.#by.level, this.#values.of('territory'))
    return this.#keys[code] === 1
  }

  /** The codes by which each row goes under groups, where none are counted as one. */
  codesByRow(postings: Postings): CodesByRow {
    if (this.#by.dimension !== 'territory') return postings.byRow()
    return postings.byRow(this.#by.level, code => this.isKey(code))
  }

  /** The rows that go under no other group. */
  without(postings: Postings): Bits {
    const sort = this.#by.dimension === 'territory' ? this.#by.level : 'all'
    return postings.without(sort, code => this.#oneOf.has(code) || this.isKey(code))
  }

  /** The keys of something with these codes: itself at each that is one, -1 when it has none. */
  keysOf(codes: Iterable<number>): readonly number[] {
    const keys = [...codes].filter(code => code >= 0).map(code => this.#oneOf.get(code) ?? code)
    const own = [...new Set(keys)].filter(code => this.joined.has(code) || this.isKey(code))
    return own.length > 0 ? own : [-1]
  }

  /** The groups that the rows of a segment go under, by their texts. */
  rowKeys(segment: Segment, picture: Picture): (row: number) => readonly string[] {
    const codes = new Map<number, number[]>()
    segment.postings(this.place, picture).forEach((row, code) => {
      const known = codes.get(row)
      if (known) known.push(code)
      else codes.set(row, [code])
    })
    return row => this.keysOf(codes.get(row) ?? []).map(key => (key < 0 ? noValue : this.#textOf(key)))
  }

  /** Each group with counts, and what picks its rows. */
  *selected(): Iterable<{ readonly key: string; readonly counts: Float64Array; readonly clause: Clause }> {
    const { place } = this
    for (const [code, counts] of this.#found())
      yield { key: this.#textOf(code), counts, clause: { place, codes: this.joined.get(code) ?? [code] } }
    if (!this.#none) return
    const { size } = this.#values.of(this.#by.dimension)
    const keys = Array.from({ length: size }, (_, code) => code).filter(
      code => this.#oneOf.has(code) || this.isKey(code),
    )
    yield { key: noValue, counts: this.#none, clause: { place, codes: keys, without: true } }
  }

  /** Groups of the same dimension, without counts. */
  another(): Groups {
    return new Groups(this.#by, this.#values, this.#picture, this.#empty)
  }

  /** Combines the counts with those of others, group by group. */
  combine(other: Groups, combine: (counts: Float64Array, others: Float64Array) => void): void {
    for (const [code, counts] of other.#found()) combine(this.of(code), counts)
    if (other.#none) combine(this.none, other.#none)
  }

  /** The counts of a group, to add to. */
  of(code: number): Float64Array {
    const known = this.#counts[code]
    if (known) return known
    const counts = this.#empty()
    this.#counts[code] = counts
    this.#codes.push(code)
    return counts
  }

  /** Those of what has no value. */
  get none(): Float64Array {
    this.#none ??= this.#empty()
    return this.#none
  }

  /** The counts by their texts. */
  *entries(): Iterable<[string, Float64Array]> {
    for (const [code, counts] of this.#found()) yield [this.#textOf(code), counts]
    if (this.#none) yield [noValue, this.#none]
  }

  *#found(): Iterable<[number, Float64Array]> {
    for (const code of this.#codes) yield [code, this.#counts[code] as Float64Array]
  }

  #textOf(code: number): string {
    return this.#values.of(this.#by.dimension).textOf(code)
  }
}

type Keys = Partial<Record<TerritoryAt, Uint8Array>>

const territoryKeys = new WeakMap<Dictionary, Keys>()

/** By the code of a territory: 1 when it is one of the level. */
const keysAt = (level: TerritoryAt, territories: Dictionary): Uint8Array => {
  const kept = territoryKeys.get(territories) ?? {}
  territoryKeys.set(territories, kept)
  const known = kept[level]
  if (known?.length === territories.size) return known
  const keys = new Uint8Array(territories.size)
  keys.set(known ?? [])
  for (let code = known?.length ?? 0; code < keys.length; code++) {
    const text = territories.textOf(code)
    keys[code] = Number(territoryAt(text, level).includes(text))
  }
  kept[level] = keys
  return keys
}
