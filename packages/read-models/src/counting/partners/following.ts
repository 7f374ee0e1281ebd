import type { Steps } from '../in-turns.ts'
import { type FamilyRow, KeptRows } from './kept-rows.ts'
import type { Family } from './mergers.ts'
import type { KnownPartners, PartnerSources } from './sources.ts'

/** What is worked out of each family, given what is known of partners. */
export type Derive<Name extends string> = (known: KnownPartners, family: Family) => FamilyRow<Name>[]

/**
 * Rows that are worked out of the partners in the partnerships of some programmes, or of all: kept for the positions
 * that were asked for, each after the one before. From one to the next only what is touched is worked out again.
 */
export class Following<Name extends string> {
  readonly lists: KeptRows<Name>['lists']
  readonly #kept: KeptRows<Name>
  readonly #sources: PartnerSources
  readonly #programmes: ReadonlySet<number> | null
  readonly #derive: Derive<Name>
  readonly #asked = new Set<number>()
  #reached = -1

  constructor(
    sources: PartnerSources,
    programmes: ReadonlySet<number> | null,
    lists: KeptRows<Name>['lists'],
    derive: Derive<Name>,
  ) {
    this.#sources = sources
    this.#programmes = programmes
    this.#kept = new KeptRows(lists)
    this.#derive = derive
    this.lists = lists
  }

  /** Whether it can tell of a position, perhaps after some work. */
  tellsOf(position: number): boolean {
    return position >= this.#reached || this.#asked.has(position)
  }

  /** Works out the rows as known at a position. */
  *reach(position: number): Steps<void> {
    if (this.#asked.has(position)) return
    const known = this.at(position)
    const sizes = () => this.#sources.values.sizes()
    this.#kept.begin(position)
    const [gone, families] =
      this.#reached < 0 ? [[], known.families()] : touched(this.#sources, this.at(this.#reached), known)
    for (const family of gone) this.#kept.replace(this.#keyOf(family), [], position, sizes)
    for (const family of families) {
      this.#kept.replace(this.#keyOf(family), this.#derive(known, family), position, sizes)
      yield
    }
    yield* this.#kept.settle(sizes())
    this.#reached = position
    this.#asked.add(position)
  }

  /** As known at a position. */
  at(position: number): KnownPartners {
    return this.#sources.at(position, this.#programmes)
  }

  #keyOf({ members }: Family): number {
    return this.#sources.values.of('organisation').codeOf(members[0] as string)
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
