import type { Day } from '@partnerships/contracts'
import type { Values } from './dimensions.ts'
import { Texts } from './evidence/texts.ts'

/** What is known of an organisation from a day on. */
export type OrganisationRow = {
  readonly known_from: number
  readonly known_until: number
  readonly ordinal: number
  readonly id: string
  readonly valid_from: string
  readonly name: string
  readonly kind: string
  readonly into: string | null
  readonly reason: string | null
}

/** What organisations are in the end, as known over a stretch of positions; by their codes. */
export type Picture = {
  /** The position up to which organisations are in it; those that come later are added to it. */
  reached: number
  /** The last position that it is known to be of. */
  until: number
  /** That of what is known last; undefined when it is this one. */
  readonly last: Picture | undefined
  /** All that was ever known of kinds. */
  readonly changes: KindChanges
  /** The organisations that may be of another kind than in another picture. */
  changedSince(other: Picture): number[]
  /** The code of its kind, -1 when it isn't known. */
  kindOf(organisation: number): number
  /** The one that it counts as: what it was all along. */
  standsFor(organisation: number): number
  /** Those that count as one and are not it themselves, by the one. */
  readonly duplicates: ReadonlyMap<number, readonly number[]>
  /** How many codes of kinds there are. */
  readonly kinds: number
}

/** The positions at which organisations came to be known as of another kind, and of which they were at any. */
export type KindChanges = {
  readonly positions: ReadonlyMap<number, readonly number[]>
  kindAt(organisation: number, position: number): number
}

type Kept = {
  from: number
  ordinal: number
  until: number
  valid: string
  /** Where it stands among the names. */
  name: number
  kind: number
  same: number
}

const mostPictures = 64

/** After every day that a name begins on. */
const inTheEnd = '9999-12-31'

/** What organisations are: of which kind, what they are called, and which are one and the same. */
export class Organisations {
  readonly #values: Values
  readonly #rows: Kept[][] = []
  readonly #names = new Texts()
  /** Positions at which something known before came to be known otherwise. */
  #changes: number[] = []
  #touched = new Map<number, Set<number>>()
  /** The same positions, by organisation, and those that were ever a duplicate. */
  readonly #changed = new Map<number, Set<number>>()
  readonly #everSame = new Set<number>()
  #kindChanges: KindChanges | undefined
  /** Those that may have come to be of another kind, time after time; where each picture stands among them. */
  readonly #others: number[][] = []
  readonly #since = new WeakMap<Picture, number>()
  #reached = 0
  readonly #pictures = new Map<number, Picture>()

  constructor(values: Values) {
    this.#values = values
  }

  add({ known_from, ordinal, known_until, id, valid_from, name, kind, into, reason }: OrganisationRow): void {
    const own = this.#values.of('organisation')
    const code = own.codeOf(id)
    const same = into !== null && reason === 'duplicate' ? own.codeOf(into) : -1
    if (same >= 0) this.#everSame.add(code)
    const rows = this.#rows[code] ?? []
    this.#rows[code] = rows
    rows.push({
      from: known_from,
      ordinal,
      until: known_until,
      valid: valid_from,
      name: this.#names.add(name),
      kind: this.#values.of('organisation-kind').codeOf(kind),
      same,
    })
    this.#touch(code, known_from)
    if (known_until !== Number.MAX_SAFE_INTEGER) this.#touch(code, known_until)
  }

  close(id: string, known_from: number, ordinal: number, known_until: number): void {
    const code = this.#values.of('organisation').find(id)
    if (code === undefined) return
    for (const row of this.#rows[code] ?? [])
      if (row.from === known_from && row.ordinal === ordinal) row.until = known_until
    this.#touch(code, known_until)
  }

  /** Ends a batch of rows, those known up to a position. */
  settle(reached: number): void {
    const before = this.#changes.length
    const changed = new Set<number>()
    for (const [code, positions] of this.#touched)
      for (const position of positions) {
        const [then, now] = [this.#latest(code, position - 1), this.#latest(code, position)]
        if (then?.kind !== now?.kind || then?.same !== now?.same)
          if (then || (this.#rows[code] as Kept[]).some(row => row.from < position)) {
            this.#changes.push(position)
            changed.add(code)
            const own = this.#changed.get(code) ?? new Set()
            this.#changed.set(code, own.add(position))
          }
      }
    this.#touched = new Map()
    this.#reached = reached
    if (changed.size > 0) {
      this.#changes = [...new Set(this.#changes)].sort((a, b) => a - b)
      for (const code of this.#everSame)
        if ([...this.#everStoodFor(code)].some(other => changed.has(other))) changed.add(code)
      this.#others.push([...changed])
      this.#kindChanges = undefined
      this.#pictures.clear()
    }
    const last = this.#pictures.get(before)
    if (!last) return
    last.reached = reached
    last.until = reached
  }

  /** What was known at a position. */
  at(position: number): Picture {
    const epoch = countUpTo(this.#changes, position)
    const known = this.#pictures.get(epoch)
    if (known) return known
    const isLast = epoch === this.#changes.length
    const picture = this.#pictureUntil(
      isLast ? this.#reached : (this.#changes[epoch] as number) - 1,
      isLast ? undefined : this.at(Number.MAX_SAFE_INTEGER),
    )
    if (this.#pictures.size >= mostPictures)
      this.#pictures.delete(this.#pictures.keys().next().value as number)
    this.#pictures.set(epoch, picture)
    return picture
  }

  /**
   * What an organisation is called at the end of a day, or in the end, as known at a position; one that comes later by its
   * first name. Null of one that is not known.
   */
  nameOf(id: string, position: number, day: Day = inTheEnd): string | null {
    const code = this.#values.of('organisation').find(id)
    let named: Kept | undefined
    for (const row of (code !== undefined && this.#rows[code]) || []) {
      if (position < row.from || row.until <= position) continue
      if (
        !named ||
        (row.valid <= day ? named.valid < row.valid || day < named.valid : row.valid < named.valid)
      )
        named = row
    }
    return named ? this.#names.at(named.name) : null
  }

  #pictureUntil(until: number, last: Picture | undefined): Picture {
    const standsFor = (code: number): number => {
      const same = this.#everSame.has(code) ? (this.#latest(code, until)?.same ?? -1) : -1
      return same < 0 ? code : standsFor(same)
    }
    let duplicates: Picture['duplicates'] | undefined
    const duplicatesOf = () => {
      const others = [...this.#everSame].filter(code => standsFor(code) !== code)
      return Map.groupBy(others, standsFor)
    }
    const changes = this.#kindChanges ?? this.#changesOfKinds()
    this.#kindChanges = changes
    const values = this.#values.of('organisation-kind')
    const kinds: number[] = []
    const picture: Picture = {
      reached: this.#reached,
      until,
      last,
      changes,
      changedSince: other => this.#changedBetween(picture, other),
      kindOf: code => {
        const known = kinds[code]
        if (known !== undefined) return known
        const kind = this.#latest(standsFor(code), picture.until)?.kind
        // One that isn't known yet may come to be.
        if (kind !== undefined) kinds[code] = kind
        return kind ?? -1
      },
      standsFor,
      get duplicates() {
        duplicates ??= duplicatesOf()
        return duplicates
      },
      get kinds() {
        return values.size
      },
    }
    this.#since.set(picture, this.#others.length)
    return picture
  }

  #changedBetween(one: Picture, other: Picture): number[] {
    const [from, to] = [one, other].map(each => this.#since.get(each) as number).sort((a, b) => a - b)
    return [...new Set(this.#others.slice(from, to).flat())]
  }

  #changesOfKinds(): KindChanges {
    const positions = new Map([...this.#changed].map(([code, own]) => [code, [...own]]))
    // A duplicate is of the kind of what it is one of.
    for (const code of this.#everSame)
      positions.set(
        code,
        [...this.#everStoodFor(code)].flatMap(other => [...(this.#changed.get(other) ?? [])]),
      )
    return { positions, kindAt: (code, position) => this.#kindAt(code, position) }
  }

  /** An organisation and all that it was ever a duplicate of. */
  #everStoodFor(code: number): Set<number> {
    const all = new Set([code])
    for (const each of all) for (const { same } of this.#rows[each] ?? []) if (same >= 0) all.add(same)
    return all
  }

  #kindAt(code: number, position: number): number {
    const latest = this.#latest(code, position)
    if (!latest) return -1
    return latest.same >= 0 ? this.#kindAt(latest.same, position) : latest.kind
  }

  #touch(code: number, position: number): void {
    const positions = this.#touched.get(code) ?? new Set()
    this.#touched.set(code, positions.add(position))
  }

  /** The last state of those known at a position. */
  #latest(code: number, position: number): Kept | undefined {
    let latest: Kept | undefined
    for (const row of this.#rows[code] ?? [])
      if (row.from <= position && position < row.until && (!latest || latest.valid < row.valid)) latest = row
    return latest
  }
}

/** How many of ascending positions are not after one. */
const countUpTo = (positions: readonly number[], position: number): number => {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((positions[middle] as number) > position) high = middle
    else low = middle + 1
  }
  return low
}
