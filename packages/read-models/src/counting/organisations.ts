import type { Values } from './dimensions.ts'

/** What is known of an organisation from a day on. */
export type OrganisationRow = {
  readonly known_from: number
  readonly known_until: number
  readonly ordinal: number
  readonly id: string
  readonly valid_from: string
  readonly kind: string
  readonly into: string | null
  readonly reason: string | null
}

/** What organisations are in the end, as known over a stretch of positions; by their codes. */
export type Picture = {
  /** The position up to which organisations are in it; those that come later are added to it. */
  reached: number
  /** The code of its kind, and that of what it is a duplicate of; -1 when it isn't known. */
  kindOf(organisation: number): number
  /** The one that it counts as: what it was all along. */
  standsFor(organisation: number): number
  /** Those that count as one and are not it themselves, by the one. */
  readonly duplicates: ReadonlyMap<number, readonly number[]>
  /** How many codes of kinds there are. */
  readonly kinds: number
}

type Kept = { from: number; ordinal: number; until: number; valid: string; kind: number; same: number }

const mostPictures = 8

/** What organisations are: of which kind, and which are one and the same. */
export class Organisations {
  readonly #values: Values
  readonly #rows: Kept[][] = []
  /** Positions at which something known before came to be known otherwise. */
  #changes: number[] = []
  #touched = new Map<number, Set<number>>()
  #reached = 0
  readonly #pictures = new Map<number, Picture>()

  constructor(values: Values) {
    this.#values = values
  }

  add({ known_from, ordinal, known_until, id, valid_from, kind, into, reason }: OrganisationRow): void {
    const own = this.#values.of('organisation')
    const code = own.codeOf(id)
    const rows = this.#rows[code] ?? []
    this.#rows[code] = rows
    rows.push({
      from: known_from,
      ordinal,
      until: known_until,
      valid: valid_from,
      kind: this.#values.of('organisation-kind').codeOf(kind),
      same: into !== null && reason === 'duplicate' ? own.codeOf(into) : -1,
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
    for (const [code, positions] of this.#touched)
      for (const position of positions) {
        const [then, now] = [this.#latest(code, position - 1), this.#latest(code, position)]
        if (then?.kind !== now?.kind || then?.same !== now?.same)
          if (then || (this.#rows[code] as Kept[]).some(row => row.from < position))
            this.#changes.push(position)
      }
    this.#touched = new Map()
    this.#changes = [...new Set(this.#changes)].sort((a, b) => a - b)
    this.#reached = reached
    const last = this.#pictures.get(before)
    if (this.#changes.length !== before) this.#pictures.delete(before)
    else if (last) last.reached = reached
  }

  /** What was known at a position. */
  at(position: number): Picture {
    let epoch = this.#changes.length
    while (epoch > 0 && (this.#changes[epoch - 1] as number) > position) epoch--
    const known = this.#pictures.get(epoch)
    if (known) return known
    const picture = this.#pictureUntil((this.#changes[epoch] ?? Number.MAX_SAFE_INTEGER) - 1)
    if (this.#pictures.size >= mostPictures)
      this.#pictures.delete(this.#pictures.keys().next().value as number)
    this.#pictures.set(epoch, picture)
    return picture
  }

  #pictureUntil(position: number): Picture {
    const kinds: (number | undefined)[] = []
    const same = new Map<number, number>()
    const standsFor = (code: number): number => {
      const other = same.get(code)
      return other === undefined ? code : standsFor(other)
    }
    const look = (code: number): number => {
      const latest = this.#latest(code, position)
      if (latest && latest.same >= 0) same.set(code, latest.same)
      kinds[code] = latest?.kind ?? -1
      return kinds[code]
    }
    for (let code = 0; code < this.#rows.length; code++) look(code)
    const duplicates = new Map<number, number[]>()
    for (const code of same.keys()) {
      const one = standsFor(code)
      duplicates.set(one, [...(duplicates.get(one) ?? []), code])
    }
    const kindOf = (code: number): number => {
      const kind = kinds[code]
      return kind === undefined || kind < 0 ? look(code) : kind
    }
    const values = this.#values.of('organisation-kind')
    return {
      reached: this.#reached,
      kindOf: code => kindOf(standsFor(code)),
      standsFor,
      duplicates,
      get kinds() {
        return values.size
      },
    }
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
