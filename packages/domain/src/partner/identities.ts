import type { DayRange } from '@partnerships/contracts'
import type { Span } from '../metrics/stock.ts'
import { earliest, latest } from '../metrics/window.ts'

/** Where something stands among histories: by sort day, then by place. Days are text, or counted from any day. */
export type Placed<Day extends string | number> = { readonly day: Day; readonly place: number }

/** What a merger has to say of which organisation counts as which, and where it stands. */
export type Merging<Day extends string | number> = Placed<Day> & {
  readonly organisation: string
  readonly into: string
  /** Whether both were one all along; else they were apart before it. */
  readonly duplicate: boolean
}

/** What an organisation is counted as for a while: after the mergers `since`, before the merger `until`. */
export type Identity<M> = {
  readonly organisation: string
  readonly since: readonly M[]
  readonly until: M | null
}

/**
 * Which organisation is counted as which, given the mergers in force: one merged as a duplicate is the other at
 * every date, one merged otherwise from the merger's sort day on. Chains are followed (language.md, Merged
 * organisations).
 */
export class Identities<Day extends string | number, M extends Merging<Day>> {
  readonly #mergers: ReadonlyMap<string, M>

  /** By the organisation that was merged. */
  constructor(mergers: ReadonlyMap<string, M>) {
    this.#mergers = mergers
  }

  /** Which organisation it is at every date, by duplicates alone. */
  sameAs(organisation: string): string {
    return this.#follow(organisation, ({ duplicate }) => duplicate)
  }

  /** The organisation that it is in the end: the same for all that are merged into one. */
  lastOf(organisation: string): string {
    return this.#follow(organisation, () => true)
  }

  /** What it is counted as at the end of a day. */
  at(organisation: string, day: Day): string {
    return this.#follow(organisation, merger => merger.duplicate || merger.day <= day)
  }

  /** What it is counted as from a day until before another (null: for ever), from the first to the last. */
  over(organisation: string, from: Day, to: Day | null): Identity<M>[] {
    const identities: Identity<M>[] = []
    const since: M[] = []
    for (let day = from; ; ) {
      const now = this.at(organisation, day)
      const merger = this.#mergers.get(now)
      const until = merger && merger.day > day && (to === null || merger.day < to) ? merger : null
      identities.push({ organisation: now, since: [...since], until })
      if (!until) return identities
      since.push(until)
      day = until.day
    }
  }

  #follow(organisation: string, goesOn: (merger: M) => boolean): string {
    let found = organisation
    // No chain is longer than there are mergers; the ledger refuses circles.
    for (let left = this.#mergers.size; left > 0; left--) {
      const merger = this.#mergers.get(found)
      if (!merger || !goesOn(merger)) break
      found = merger.into
    }
    return found
  }
}

const later = (a: DayRange, b: DayRange): DayRange => ({
  lower: latest(a.lower, b.lower),
  upper: latest(a.upper, b.upper),
})

const earlier = (a: DayRange, b: DayRange): DayRange => ({
  lower: earliest(a.lower, b.lower),
  upper: earliest(a.upper, b.upper),
})

/**
 * The part of a span that falls to an identity, as a span with the same certain and the same possible days as
 * both have in common; it may have none.
 */
export const spanAs = (
  { start, end }: Span,
  { since, until }: Identity<{ readonly range: DayRange }>,
): Span => ({
  start: since.reduce((from, { range }) => later(from, range), start),
  end: until ? (end ? earlier(end, until.range) : until.range) : end,
})
