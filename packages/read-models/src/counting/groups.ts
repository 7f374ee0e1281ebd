import { territoryAt } from '@partnerships/territories'
import type { Bits } from './bits.ts'
import type { Dictionary } from './dictionary.ts'
import { dimensionCount, placeOf, type Values } from './dimensions.ts'
import { GroupCounts } from './group-counts.ts'
import { type KeySets, keySetsOf, type SetColumn, setColumn } from './key-sets.ts'
import type { Picture } from './organisations.ts'
import type { CodesByRow, Postings } from './postings.ts'
import { type CountedBy, noValue, type TerritoryAt } from './question.ts'
import type { Segment } from './segment.ts'
import type { Clause } from './selection.ts'

/** The code of the group of what has no value. */
const none = -1
const noKeys: readonly number[] = [none]

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
  readonly #sets: KeySets | undefined
  readonly #width: number
  readonly #counts: GroupCounts
  /** What is counted of groups in arrays of their own, by code, and of sets of keys, until it is asked for. */
  #own = new Map<number, Float64Array>()
  #bySet: Float64Array | undefined
  #keys: Keys | undefined

  constructor(by: CountedBy, values: Values, picture: Picture, empty: () => Float64Array) {
    this.place = placeOf[by.dimension]
    this.#by = by
    this.#values = values
    this.#picture = picture
    this.#empty = empty
    this.#width = empty().length
    this.#counts = new GroupCounts(this.#width)
    this.#sets = isOfMany(by) ? undefined : keySetsOf(values.of(by.dimension), sortOf(by))
    const { joined, oneOf } = by.dimension === 'organisation' ? joinedIn(picture) : unjoined
    this.joined = joined
    this.#oneOf = oneOf
  }

  /** Of territories, those of which level are groups. */
  get level(): TerritoryAt | undefined {
    return this.#by.dimension === 'territory' ? this.#by.level : undefined
  }

  /** Whether the rows of a code are a group by themselves. */
  isKey(code: number): boolean {
    if (this.#by.dimension !== 'territory') return !this.#oneOf.has(code)
    if (!this.#keys || this.#keys.are.length <= code)
      this.#keys = keysAt(this.#by.level, this.#values.of('territory'))
    return this.#keys.are[code] === 1
  }

  /** The sets of keys under which each row of a segment goes; null where these are about as many as rows. */
  setsIn(segment: Segment, picture: Picture): SetColumn | null {
    if (!this.#sets) return null
    const one = segment.postings(this.place, picture)
    const other = segment.faces > 1 ? segment.postings(this.place + dimensionCount, picture) : one
    return setColumn(this.#sets, one, other, code => this.isKey(code))
  }

  /** The keys of such a set: -1 alone where there are none. */
  keysOfSet(set: number): readonly number[] {
    const keys = this.#sets?.keysIn(set) ?? []
    return keys.length > 0 ? keys : noKeys
  }

  /** The counts of all sets, to add to: of so many numbers each. */
  get ofSets(): { readonly counts: Float64Array; readonly width: number } {
    const length = (this.#sets?.size ?? 0) * this.#width
    const counts = this.#bySet ?? takeSpare()
    this.#bySet = counts.length < length ? longer(counts, length) : counts
    return { counts: this.#bySet, width: this.#width }
  }

  /** The rows that go under no other group. */
  without(postings: Postings): Bits {
    return postings.without(sortOf(this.#by), code => this.#oneOf.has(code) || this.isKey(code))
  }

  /** The indices of the values that are a group by themselves; of organisations all, as they may be joined. */
  keysIn(postings: Postings): Uint32Array | undefined {
    if (this.#by.dimension !== 'territory') return undefined
    return postings.keys(sortOf(this.#by), code => this.isKey(code))
  }

  /** The code of the group that rows of a code go under, -1 when it is none. */
  keyOf(code: number): number {
    const one = this.#oneOf.get(code)
    if (one !== undefined) return one
    return code >= 0 && this.isKey(code) ? code : -1
  }

  /** The keys of something with these codes: itself at each that is one, -1 when it has none. */
  keysOf(codes: Iterable<number>): readonly number[] {
    const keys = [...codes].filter(code => code >= 0).map(code => this.#oneOf.get(code) ?? code)
    const own = [...new Set(keys)].filter(code => this.joined.has(code) || this.isKey(code))
    return own.length > 0 ? own : [-1]
  }

  /** Visits the counts of each group that a row goes under, given the codes of rows. */
  eachOf({ ends, codes }: CodesByRow, row: number, visit: (counts: Float64Array) => void): void {
    const [first, end] = [ends[row] as number, ends[row + 1] as number]
    let isAny = false
    for (let i = first; i < end; i++) {
      const code = codes[i] as number
      const one = this.#oneOf.get(code)
      if (one === undefined ? !this.isKey(code) : this.#isIn(codes, first, i, one)) continue
      isAny = true
      visit(this.of(one ?? code))
    }
    if (!isAny) visit(this.none)
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

  /** Adds one to a number among the counts of each group that a row goes under, or to it and the next one. */
  addRow({ ends, codes }: CodesByRow, row: number, at: number, isNextToo: boolean): void {
    const [first, end] = [ends[row] as number, ends[row + 1] as number]
    let isAny = false
    for (let i = first; i < end; i++) {
      const code = codes[i] as number
      const one = this.#oneOf.get(code)
      if (one === undefined ? !this.isKey(code) : this.#isIn(codes, first, i, one)) continue
      isAny = true
      this.#addOne(one ?? code, at, isNextToo)
    }
    if (!isAny) this.#addOne(none, at, isNextToo)
  }

  /** Each group with counts, and what picks its rows. */
  *selected(): Iterable<{ readonly key: string; readonly counts: Float64Array; readonly clause: Clause }> {
    const { place } = this
    this.#settle()
    const { codes, counts } = this.#counts
    for (const [i, code] of codes.entries())
      yield {
        key: this.#textOf(code),
        counts: counts.subarray(i * this.#width, (i + 1) * this.#width),
        clause: code === none ? this.withoutAny : { place, codes: this.joined.get(code) ?? [code] },
      }
  }

  /** The codes of all that are a group. */
  get keys(): readonly number[] {
    if (this.#by.dimension === 'territory') return keysAt(this.#by.level, this.#values.of('territory')).codes
    const { size } = this.#values.of(this.#by.dimension)
    const keys: number[] = []
    for (let code = 0; code < size; code++) if (this.#oneOf.has(code) || this.isKey(code)) keys.push(code)
    return keys
  }

  /** What picks the rows that go under none of them. */
  get withoutAny(): Clause {
    return { place: this.place, codes: this.keys, without: true }
  }

  /** Groups of the same dimension, without counts. */
  another(): Groups {
    return new Groups(this.#by, this.#values, this.#picture, this.#empty)
  }

  /** Combines the counts with those of others, group by group. */
  combine(other: Groups, combine: (counts: Float64Array, others: Float64Array) => void): void {
    if (other.#bySet) {
      const length = (this.#sets?.size ?? 0) * this.#width
      combine(this.ofSets.counts.subarray(0, length), other.ofSets.counts.subarray(0, length))
    }
    for (const [code, counts] of other.#own) combine(this.of(code), counts)
    const { codes, counts } = other.#counts
    for (const [i, code] of codes.entries()) combine(this.of(code), counts.subarray(i * this.#width))
    other.#counts.settle()
  }

  /** The counts of a group, to add to until all are asked for. */
  of(code: number): Float64Array {
    const known = this.#own.get(code)
    if (known) return known
    const counts = this.#empty()
    this.#own.set(code, counts)
    return counts
  }

  /** Those of what has no value. */
  get none(): Float64Array {
    return this.of(none)
  }

  /** Visits each group: its text, and the counts among which its own begin at an index. */
  each(visit: (key: string, counts: Float64Array, at: number) => void): void {
    this.#settle()
    const { codes, counts } = this.#counts
    for (let i = 0; i < codes.length; i++) visit(this.#textOf(codes[i] as number), counts, i * this.#width)
  }

  /** The counts by their texts. */
  entries(): [string, Float64Array][] {
    const entries: [string, Float64Array][] = []
    this.each((key, counts, at) => entries.push([key, counts.subarray(at, at + this.#width)]))
    return entries
  }

  #addOne(code: number, at: number, isNextToo: boolean): void {
    const i = this.#counts.at(code) + at
    const { counts } = this.#counts
    counts[i] = (counts[i] as number) + 1
    if (isNextToo) counts[i + 1] = (counts[i + 1] as number) + 1
  }

  /** Whether a code from one index to before another counts as this one. */
  #isIn(codes: Uint32Array, first: number, end: number, one: number): boolean {
    for (let i = first; i < end; i++) if (this.#oneOf.get(codes[i] as number) === one) return true
    return false
  }

  /** Adds what was counted otherwise to the counts of all. */
  #settle(): void {
    for (const [code, counts] of this.#own) this.#counts.add(code, counts)
    this.#own = new Map()
    this.#settleSets()
    this.#counts.settle()
  }

  #settleSets(): void {
    const [bySet, sets] = [this.#bySet, this.#sets]
    if (!bySet || !sets) return
    this.#bySet = undefined
    sets.settle(bySet, this.#width, (key, sums, at) => this.#counts.add(key, sums, at))
    spare.push(bySet)
  }

  #textOf(code: number): string {
    return code === none ? noValue : this.#values.of(this.#by.dimension).textOf(code)
  }
}

type Joined = {
  readonly joined: ReadonlyMap<number, readonly number[]>
  readonly oneOf: ReadonlyMap<number, number>
}

const unjoined: Joined = { joined: new Map(), oneOf: new Map() }

const joins = new WeakMap<Picture, Joined>()

/** The organisations that are counted as one; gathered once of each picture. */
const joinedIn = (picture: Picture): Joined => {
  const known = joins.get(picture)
  if (known) return known
  const joined = new Map([...picture.duplicates].map(([one, others]) => [one, [one, ...others]]))
  const oneOf = new Map([...joined].flatMap(([one, codes]) => codes.map(code => [code, one] as const)))
  joins.set(picture, { joined, oneOf })
  return { joined, oneOf }
}

/** Zeros for counts by sets, which are many: used again and again. */
const spare: Float64Array[] = []

const takeSpare = (): Float64Array => spare.pop() ?? new Float64Array(0)

const longer = (counts: Float64Array, length: number): Float64Array => {
  const all = new Float64Array(length + (length >>> 2))
  all.set(counts)
  return all
}

/** Which codes of a dimension are keys. */
const sortOf = (by: CountedBy): string => (by.dimension === 'territory' ? by.level : 'all')

/** Whether there are so many groups that hardly two rows go under the same ones. */
const isOfMany = (by: CountedBy): boolean =>
  by.dimension === 'organisation' || (by.dimension === 'territory' && by.level === 'commune')

/** Which territories are keys: by code 1 when it is one, and their codes. */
type Keys = { readonly are: Uint8Array; readonly codes: readonly number[] }

const territoryKeys = new WeakMap<Dictionary, Partial<Record<TerritoryAt, Keys>>>()

/** The territories of a level. */
const keysAt = (level: TerritoryAt, territories: Dictionary): Keys => {
  const kept = territoryKeys.get(territories) ?? {}
  territoryKeys.set(territories, kept)
  const known = kept[level]
  if (known?.are.length === territories.size) return known
  const are = new Uint8Array(territories.size)
  are.set(known?.are ?? [])
  const codes = [...(known?.codes ?? [])]
  for (let code = known?.are.length ?? 0; code < are.length; code++) {
    const text = territories.textOf(code)
    if (!territoryAt(text, level).includes(text)) continue
    are[code] = 1
    codes.push(code)
  }
  kept[level] = { are, codes }
  return kept[level]
}
