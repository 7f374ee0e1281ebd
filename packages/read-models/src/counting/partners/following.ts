import { stillKnown } from '../../projection/row-key.ts'
import type { DatedList } from '../dated-list.ts'
import type { DatedRow } from '../dated-rows.ts'
import { placeOf } from '../dimensions.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import type { Segment } from '../segment.ts'
import { WaitingRows } from '../waiting-rows.ts'
import type { Circle } from './mergers.ts'
import type { PartnerSources } from './sources.ts'

/** So many steps back it is known what was touched. */
const mostSteps = 256

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
  /** The last position at which something came to be known otherwise. */
  #changedAt = -1
  /** Of which organisations, as they are counted, something came to be known otherwise, and after which position. */
  #touched: { readonly since: number; readonly organisations: ReadonlySet<number> }[] = []

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

  /** Whether nothing is known after a position that was not known at it. */
  isLast(position: number): boolean {
    return this.#changedAt <= position && position <= this.#reached
  }

  /** Of which organisations something came to be known otherwise since a position that was reached, if that is known. */
  touchedSince(position: number): ReadonlySet<number> | undefined {
    const first = this.#touched.findIndex(({ since }) => since === position)
    if (first < 0) return undefined
    return new Set(this.#touched.slice(first).flatMap(({ organisations }) => [...organisations]))
  }

  /** Goes on to all that is known. */
  *reach(): Steps<void> {
    const [since, until] = [this.#reached, this.#sources.reached]
    if (until <= since) return
    if (since < 0) yield* this.#sources.partnerhoods.gathering()
    const waiting = new WaitingRows(this.#sources.values)
    const organisations = new Set<number>()
    let changedAt = this.#changedAt
    const into: Into<Name> = {
      open: (list, row) => {
        organisations.add(row.codes[placeOf.organisation]?.[0] as number)
        changedAt = Math.max(changedAt, row.known_from, row.known_until === stillKnown ? 0 : row.known_until)
        waiting.add(this.lists[list], row)
      },
      together: (list, count) => waiting.together(this.lists[list], count),
      close: (list, code, known_until, isIt) => {
        organisations.add(code)
        changedAt = Math.max(changedAt, known_until)
        this.lists[list].closeOne({ place: placeOf.organisation, code, knownAt: since }, isIt, known_until)
      },
    }
    for (const group of since < 0 ? this.#sources.groups() : this.#sources.groupsTouched(since, until)) {
      yield* this.#derive(this.#sources, group, { since, until }, into)
      yield* waiting.makingRoom()
      yield
    }
    yield* waiting.settling()
    for (const list of Object.values<DatedList>(this.lists)) yield* list.joining(this.#sources.values.sizes())
    if (since >= 0) this.#touched = [...this.#touched, { since, organisations }].slice(-mostSteps)
    this.#changedAt = changedAt
    this.#reached = until
  }

  /** Works out what rows are of by the kinds of organisations as they are known last. */
  *prepare(last: Picture): Steps<void> {
    for (const { segments } of Object.values<DatedList>(this.lists))
      for (const segment of segments) if (segment.prepare(last)) yield
  }
}
