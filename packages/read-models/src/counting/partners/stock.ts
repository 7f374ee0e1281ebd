import type { DatedList } from '../dated-list.ts'
import type { Groups } from '../groups.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import type { StockQuestion } from '../question.ts'
import type { Selection } from '../selection.ts'
import { countParts, type DaysAsked } from './count-parts.ts'
import { Following } from './following.ts'
import { KeptCounts, type StockLevels } from './kept-counts.ts'
import { countOn, maybeOn } from './on-day.ts'
import { partList } from './part-rows.ts'
import { deriveParts } from './part-versions.ts'
import { eachOrganisation, type OwnParts } from './passing-parts.ts'
import type { PartnerSources } from './sources.ts'

type Narrowed = Pick<StockQuestion, 'filter' | 'by'>

/** Who is a partner on which days, as known at any position up to the one reached. */
export class PartnerStock {
  readonly #sources: PartnerSources
  readonly #following: Following<'parts'>
  readonly #counts: KeptCounts

  constructor(sources: PartnerSources) {
    this.#sources = sources
    this.#following = new Following(sources, { parts: partList() }, deriveParts)
    this.#counts = new KeptCounts(sources.values, (selection, visit) => this.each(selection, visit))
  }

  get list(): DatedList {
    return this.#following.lists.parts
  }

  tellsOf(position: number): boolean {
    return this.#following.tellsOf(position)
  }

  reach(): Steps<void> {
    return this.#following.reach()
  }

  /** Counts at a position up to the one reached, from day to day. */
  count(selection: Selection, days: DaysAsked, groups?: Groups): Float64Array {
    return countParts(this.list, selection, this.#organisations, days, groups)
  }

  /** The same of one day, in all. */
  countOn(selection: Selection, day: number): [certain: number, possible: number] {
    return countOn(this.list, selection, this.#organisations, day)
  }

  /** Visits each organisation with its parts that are selected. */
  each(selection: Selection, visit: (parts: OwnParts) => void): Steps<void> {
    return eachOrganisation(this.list, selection, this.#organisations, visit)
  }

  /** The same of the parts by which one may be there at the end of a day. */
  eachOn(selection: Selection, day: number, visit: (parts: OwnParts) => void): Steps<void> {
    const { picture } = selection
    return eachOrganisation(this.list, selection, this.#organisations, visit, (segment, rows) =>
      maybeOn(day, picture, segment, rows),
    )
  }

  /** Whether nothing is known after a position that was not known at it. */
  isLast(position: number): boolean {
    return this.#following.isLast(position)
  }

  /** What answers a question about some days, as known last, if it is counted for every day. */
  levels(question: Narrowed, days: readonly number[]): StockLevels | undefined {
    return this.#counts.at(question, days, this.#following.reached)
  }

  /** Whether what answers a question is to be counted for every day, and isn't. */
  lacks(question: Narrowed): boolean {
    return this.#counts.keeps(question) && !this.#counts.isKept(question, this.#following.reached)
  }

  /** Counts it as known last. */
  keep(question: Narrowed, picture: Picture): Steps<void> {
    const { reached } = this.#following
    return this.#counts.keep(question, reached, picture, since => this.#following.touchedSince(since))
  }

  get #organisations(): number {
    return this.#sources.values.of('organisation').size
  }
}
