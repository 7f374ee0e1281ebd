import { Identities, type Merging } from '@partnerships/domain'

/** A merger as it is loaded: days are counted from 1970-01-01. */
export type LoadedMerger = {
  readonly known_from: number
  readonly ordinal: number
  readonly known_until: number
  readonly id: string
  readonly into: string
  readonly reason: 'merger' | 'duplicate'
  readonly position: number
  readonly effective: string
  readonly lower: number
  readonly upper: number
  readonly day: number
  readonly place: number
}

/** A merger in force, as the domain takes it. */
export type KnownMerger = Merging<number> & Pick<LoadedMerger, 'position' | 'effective' | 'lower' | 'upper'>

/** Organisations that have to do with one another, and the dated mergers between them. */
export type Family = { readonly members: readonly string[]; readonly mergers: readonly KnownMerger[] }

/** The mergers in force at a position. */
export class MergersInForce {
  readonly identities: Identities<number, KnownMerger>
  readonly #families = new Map<string, { members: string[]; mergers: KnownMerger[] }>()

  constructor(mergers: readonly KnownMerger[]) {
    this.identities = new Identities(new Map(mergers.map(merger => [merger.organisation, merger])))
    for (const merger of mergers) {
      const head = this.identities.lastOf(merger.organisation)
      const family = this.#families.get(head) ?? { members: [head], mergers: [] }
      this.#families.set(head, family)
      family.members.push(merger.organisation)
      const into = this.identities.sameAs(merger.into)
      if (!merger.duplicate) family.mergers.push({ ...merger, into })
    }
  }

  /** Whether there are none. */
  get isNone(): boolean {
    return this.#families.size === 0
  }

  /** The organisations of a merger that may have been on either side of one of the days. */
  straddling(days: readonly number[]): string[] {
    const mergers = [...this.#families.values()].flatMap(family => family.mergers)
    return mergers
      .filter(({ lower, upper }) => days.some(day => lower < day && day < upper))
      .map(({ organisation }) => organisation)
  }

  /** The family of an organisation: all that are merged into one in the end, which comes first. */
  familyOf(organisation: string): Family {
    const head = this.identities.lastOf(organisation)
    return this.#families.get(head) ?? { members: [head], mergers: [] }
  }
}

/** Organisations that were ever known as merged with one another, and how. */
export class Circle {
  readonly members: ReadonlySet<string>
  readonly #rows: readonly LoadedMerger[]
  #last: { readonly position: number; readonly inForce: MergersInForce } | undefined

  constructor(members: ReadonlySet<string>, rows: readonly LoadedMerger[]) {
    this.members = members
    this.#rows = rows
  }

  /** The positions at which a merger came into force or went. */
  get positions(): number[] {
    return this.#rows.flatMap(({ known_from, known_until }) => [known_from, known_until])
  }

  /** The mergers of its members that were in force at a position. */
  at(position: number): MergersInForce {
    if (this.#last?.position !== position) this.#last = { position, inForce: inForceAt(this.#rows, position) }
    return this.#last.inForce
  }
}

const mostKept = 8

/** All mergers that were ever known. */
export class Mergers {
  readonly #rows: LoadedMerger[] = []
  /** When they were, as posted, by the positions of their events. */
  readonly #effectives = new Map<number, string>()
  /** What was in force at the positions asked for last. */
  readonly #inForce = new Map<number, MergersInForce>()
  #circles: ReadonlyMap<string, Circle> | undefined

  add(row: LoadedMerger): void {
    this.#rows.push(row)
    this.#effectives.set(row.position, row.effective)
    this.#inForce.clear()
    this.#circles = undefined
  }

  /** The circle of an organisation, if it was ever known as merged. */
  circleOf(organisation: string): Circle | undefined {
    this.#circles ??= circlesIn(this.#rows)
    return this.#circles.get(organisation)
  }

  /** Closes a row at a position. */
  close(known_from: number, ordinal: number, known_until: number): void {
    const index = this.#rows.findIndex(row => row.known_from === known_from && row.ordinal === ordinal)
    const row = this.#rows[index]
    if (row) this.#rows[index] = { ...row, known_until }
    this.#inForce.clear()
    this.#circles = undefined
  }

  /** The organisations of the mergers that came into force or went after a position, up to another. */
  touchedIn(after: number, position: number): Set<string> {
    const isBetween = (at: number): boolean => after < at && at <= position
    const rows = this.#rows.filter(row => isBetween(row.known_from) || isBetween(row.known_until))
    return new Set(rows.flatMap(({ id, into }) => [id, into]))
  }

  /** When the merger at a position of the ledger was, as posted. */
  effectiveAt(position: number): string | undefined {
    return this.#effectives.get(position)
  }

  at(position: number): MergersInForce {
    const kept = this.#inForce.get(position)
    if (kept) return kept
    const inForce = inForceAt(this.#rows, position)
    if (this.#inForce.size >= mostKept) this.#inForce.clear()
    this.#inForce.set(position, inForce)
    return inForce
  }
}

const inForceAt = (rows: readonly LoadedMerger[], position: number): MergersInForce => {
  const known = rows.filter(row => row.known_from <= position && position < row.known_until)
  return new MergersInForce(known.map(mergerOf))
}

const circlesIn = (rows: readonly LoadedMerger[]): Map<string, Circle> => {
  const members = new Map<string, Set<string>>()
  const own = (id: string): Set<string> => members.get(id) ?? new Set([id])
  for (const { id, into } of rows) {
    const joined = new Set([...own(id), ...own(into)])
    for (const member of joined) members.set(member, joined)
  }
  const rowsOf = Map.groupBy(rows, ({ id }) => members.get(id) as Set<string>)
  const circles = new Map([...rowsOf].map(([all, those]) => [all, new Circle(all, those)]))
  return new Map([...members].map(([id, all]) => [id, circles.get(all) as Circle]))
}

const mergerOf = ({
  id,
  into,
  reason,
  position,
  effective,
  lower,
  upper,
  day,
  place,
}: LoadedMerger): KnownMerger => ({
  organisation: id,
  into,
  duplicate: reason === 'duplicate',
  position,
  effective,
  lower,
  upper,
  day,
  place,
})
