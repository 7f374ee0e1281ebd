import { never } from '../windows.ts'
import { type DerivedFact, factsIn, stretchesIn } from './derive.ts'
import { FactsAlone } from './facts-alone.ts'
import type { Family, MergersInForce } from './mergers.ts'
import type { Partnerhoods } from './partnerhoods.ts'

/** The number of a subject has fewer bits. */
const mostSubjects = 2 ** 32

/**
 * The facts of a family, from position to position for as long as its mergers are in force: after the last of these it
 * is one organisation, and what was before seldom becomes otherwise.
 */
export class FactsMerged {
  readonly #partnerhoods: Partnerhoods
  readonly #inForce: MergersInForce
  readonly #family: Family
  readonly #rowsOf: ReadonlyMap<string, readonly number[]>
  /** As if all had been one all along. */
  readonly #one: FactsAlone
  /** The day of the last merger. */
  readonly #lastMerger: number
  /** The facts up to that day, and the rows that they are of. */
  #early: readonly DerivedFact[] | undefined
  #rows: ReadonlySet<number> = new Set()

  /** `rowsOf`: all rows that were ever known of each organisation. */
  constructor(
    partnerhoods: Partnerhoods,
    inForce: MergersInForce,
    family: Family,
    rowsOf: ReadonlyMap<string, readonly number[]>,
  ) {
    const { members, mergers } = family
    const rows = members.flatMap(member => rowsOf.get(member) ?? [])
    const strandOf = (row: number): number =>
      partnerhoods.organisation(row) * mostSubjects + partnerhoods.subject(row)
    this.#partnerhoods = partnerhoods
    this.#inForce = inForce
    this.#family = family
    this.#rowsOf = rowsOf
    this.#one = new FactsAlone(partnerhoods, members[0] as string, rows, strandOf)
    this.#lastMerger = mergers.reduce((last, { day }) => Math.max(last, day), -never)
  }

  /** The facts at a position, which is not before those asked for so far. */
  at(position: number): readonly DerivedFact[] {
    const { facts } = this.#one.at(position)
    if (this.#family.mergers.length === 0) return facts
    const { from, closed } = this.#one.changes
    if (!this.#early || from <= this.#lastMerger || closed.some(row => this.#rows.has(row))) {
      this.#early = this.#earlyAt(position)
      this.#rows = new Set(this.#early.map(({ row }) => row))
    }
    return [...this.#early, ...this.#one.after(this.#lastMerger)]
  }

  #earlyAt(position: number): DerivedFact[] {
    const { from, until } = this.#partnerhoods
    const knownOf = (organisation: string): number[] =>
      (this.#rowsOf.get(organisation) ?? []).filter(row => from(row) <= position && position < until(row))
    const stretches = stretchesIn(this.#partnerhoods, this.#inForce, this.#family, knownOf)
    return factsIn(this.#partnerhoods, stretches, this.#family, this.#lastMerger)
  }
}
