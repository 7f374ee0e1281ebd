import type { DayRange } from '@partnerships/contracts'
import type { Span } from '../metrics/stock.ts'
import { earliest, latest } from '../metrics/window.ts'

/** What a merger has to say of which organisation counts as which. */
export type Merging = { readonly organisation: string; readonly into: string; readonly duplicate: boolean }

/** What an organisation is counted as for a while: after the mergers `since`, before the merger `until`. */
export type Identity<M extends Merging> = {
  readonly organisation: string
  readonly since: readonly M[]
  readonly until: M | null
}

/**
 * Which organisation is counted as which, given the mergers in force: one merged as a duplicate is the other at
 * every date, one merged otherwise from the merger on. Chains are followed (language.md, Merged organisations).
 */
export class Identities<M extends Merging> {
  readonly #mergers: ReadonlyMap<string, M>

  /** By the organisation that was merged. */
  constructor(mergers: ReadonlyMap<string, M>) {
    this.#mergers = mergers
  }

  /** Which organisation it is at every date, by duplicates alone. */
  sameAs(organisation: string): string {
    let same = organisation
    // A chain is no longer than there are mergers.
    for (let left = this.#mergers.size; left > 0; left--) {
      const merger = this.#mergers.get(same)
      if (!merger?.duplicate) break
      same = merger.into
    }
    return same
  }

  /** The dated merger of an organisation that is no duplicate. */
  mergerOf(organisation: string): M | null {
    const merger = this.#mergers.get(organisation)
    return merger && !merger.duplicate ? merger : null
  }

  /** What the organisation is counted as, from the first to the last. */
  of(organisation: string): Identity<M>[] {
    const identities: Identity<M>[] = []
    const since: M[] = []
    let same = this.sameAs(organisation)
    for (let left = this.#mergers.size; left >= 0; left--) {
      const until = this.mergerOf(same)
      identities.push({ organisation: same, since: [...since], until })
      if (!until) break
      since.push(until)
      same = this.sameAs(until.into)
    }
    return identities
  }

  /** The organisation that it is in the end: that of all which are merged into one. */
  lastOf(organisation: string): string {
    return (this.of(organisation).at(-1) as Identity<M>).organisation
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
  { since, until }: Identity<Merging & { readonly range: DayRange }>,
): Span => ({
  start: since.reduce((from, { range }) => later(from, range), start),
  end: until ? (end ? earlier(end, until.range) : until.range) : end,
})
