import type { DatedList } from '../dated-list.ts'
import type { Groups } from '../groups.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import type { EvidencePage, StockQuestion } from '../question.ts'
import type { Selection } from '../selection.ts'
import { countParts, type DaysAsked } from './count-parts.ts'
import { Following } from './following.ts'
import { KeptCounts, type StockLevels } from './kept-counts.ts'
import { countOn } from './on-day.ts'
import { partDaysOf } from './part-days.ts'
import { partList } from './part-rows.ts'
import { deriveParts } from './part-versions.ts'
import { partsThere } from './parts-there.ts'
import { eachOrganisation, type OwnParts } from './passing-parts.ts'
import { type PartnerEvidence, presentPage } from './present-page.ts'
import { Sharing } from './sharing.ts'
import type { PartnerSources } from './sources.ts'

type Narrowed = Pick<StockQuestion, 'filter' | 'by'>

/** Who is a partner on which days, as known at any position up to the one reached. */
export class PartnerStock {
  readonly #sources: PartnerSources
  readonly #following: Following<'parts'>
  readonly #counts: KeptCounts
  readonly #sharing = new Sharing()

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

  /** Works out what is looked up beside the rows, with the kinds of organisations as they are known last. */
  *prepare(last: Picture): Steps<void> {
    yield* this.#following.prepare(last)
    const { segments } = this.list
    for (const segment of segments) {
      partDaysOf(segment, last)
      yield
    }
    yield* this.#sharing.prepare(segments, last)
  }

  /** Counts at a position up to the one reached, from day to day. */
  count(selection: Selection, days: DaysAsked, groups?: Groups): Float64Array {
    return countParts(this.list, selection, this.#organisations, days, groups)
  }

  /** The same of one day, in all. */
  countOn(selection: Selection, day: number): [certain: number, possible: number] {
    return countOn(this.list, this.#sharing, selection, this.#organisations, day)
  }

  /** A page of those that are partners at the end of a day. */
  page(selection: Selection, day: number, page: EvidencePage): PartnerEvidence[] {
    const { segments } = this.list
    const known = segments.filter(segment => !segment.known.isNoneAt(selection.position))
    const shared = this.#sharing.among(known, segments, selection.picture)
    const all = partsThere(known, selection, day, shared)
    return presentPage(all, day, page, this.#sources.values.of('organisation'))
  }

  /** Visits each organisation with its parts that are selected. */
  each(selection: Selection, visit: (parts: OwnParts) => void): Steps<void> {
    return eachOrganisation(this.list, selection, this.#organisations, visit)
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
