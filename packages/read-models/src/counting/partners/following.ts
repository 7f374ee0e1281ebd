import type { DatedList } from '../dated-list.ts'
import type { DatedRow } from '../dated-rows.ts'
import { placeOf } from '../dimensions.ts'
import type { Steps } from '../in-turns.ts'
import type { Segment } from '../segment.ts'
import { WaitingRows } from '../waiting-rows.ts'
import type { Circle, Family } from './mergers.ts'
import type { KnownPartners, PartnerSources } from './sources.ts'

/** An organisation by itself, or those that were ever known as merged with one another. */
export type Group = { readonly organisations: readonly number[]; readonly circle: Circle | undefined }

/** Takes in rows as they came to be known and ceased to be. */
export type Into<Name extends string> = {
  open(list: Name, row: DatedRow): void
  /** The next so many rows of a list are to stand in one segment, in their order. */
  together(list: Name, count: number): void
  /** Closes the row of an organisation, as it is counted, of which a test holds. */
  close(
    list: Name,
    organisation: number,
    known_until: number,
    isIt: (segment: Segment, row: number) => boolean,
  ): void
}

/** Works out, in steps, what came to be known otherwise of a group after a position, up to another. */
export type Deriving<Name extends string> = (
  sources: PartnerSources,
  group: Group,
  positions: { readonly since: number; readonly until: number },
  into: Into<Name>,
) => Steps<void>

/**
 * Rows that are worked out of partners, each from and until the position at which it was known: they tell of any
 * position up to the one reached. What was known up to there stays as it is while it goes on with what comes.
 */
export class Following<Name extends string> {
  readonly lists: Readonly<Record<Name, DatedList>>
  readonly #sources: PartnerSources
  readonly #derive: Deriving<Name>
  #reached = -1

  constructor(sources: PartnerSources, lists: Readonly<Record<Name, DatedList>>, derive: Deriving<Name>) {
    this.#sources = sources
    this.#derive = derive
    this.lists = lists
  }

  /** The position up to which it tells of any. */
  get reached(): number {
    return this.#reached
  }

  /** Whether it can tell of a position. */
  tellsOf(position: number): boolean {
    return position <= this.#reached
  }

  /** Goes on to all that is known. */
  *reach(): Steps<void> {
    const [since, until] = [this.#reached, this.#sources.reached]
    if (until <= since) return
    const waiting = new WaitingRows(this.#sources.values)
    const into: Into<Name> = {
      open: (list, row) => waiting.add(this.lists[list], row),
      together: (list, count) => waiting.together(this.lists[list], count),
      close: (list, code, known_until, isIt) =>
        this.lists[list].closeOne({ place: placeOf.organisation, code, knownAt: since }, isIt, known_until),
    }
    for (const group of since < 0 ? this.#sources.groups() : this.#sources.groupsTouched(since, until)) {
      yield* this.#derive(this.#sources, group, { since, until }, into)
      yield* waiting.makingRoom()
      yield
    }
    yield* waiting.settling()
    for (const list of Object.values<DatedList>(this.lists)) yield* list.joining(this.#sources.values.sizes())
    this.#reached = until
  }
}

/** Families that were, and are no longer, and those that are, of which something differs between two positions. */
export const touched = (
  { partnerhoods, mergers, values }: PartnerSources,
  one: KnownPartners,
  other: KnownPartners,
): [gone: Family[], families: Family[]] => {
  const [after, until] = [one.position, other.position].sort((a, b) => a - b) as [number, number]
  const waiting = new Set(mergers.touchedIn(after, until))
  for (const code of partnerhoods.touchedIn(after, until)) waiting.add(values.of('organisation').textOf(code))
  const [before, now] = [new Map<string, Family>(), new Map<string, Family>()]
  for (const organisation of waiting)
    for (const [known, found] of [
      [one, before],
      [other, now],
    ] as const) {
      const family = known.familyOf(organisation)
      found.set(family.members[0] as string, family)
      for (const member of family.members) waiting.add(member)
    }
  return [[...before].flatMap(([head, family]) => (now.has(head) ? [] : [family])), [...now.values()]]
}
