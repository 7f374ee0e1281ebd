import type { Day } from '@partnerships/contracts'
import type { Window } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import { countList, countMarked, emptyCounts } from './count-list.ts'
import type { Counted } from './counted.ts'
import { resultsOf, talliesIn } from './counts.ts'
import type { DatedList } from './dated-list.ts'
import { dayNumber } from './day-number.ts'
import { listFlow } from './evidence/flow-evidence.ts'
import { listJourneys } from './evidence/journey-evidence.ts'
import { listStock } from './evidence/stock-evidence.ts'
import { firstInTerritories } from './evidence/stock-firsts.ts'
import type { StockSource } from './evidence/stock-items.ts'
import { type ToldRow, toldHeld } from './evidence/told-rows.ts'
import { Groups } from './groups.ts'
import { countNumbers } from './journey-numbers.ts'
import { markOf } from './journeys.ts'
import type { Picture } from './organisations.ts'
import { type Found, pageOf } from './page.ts'
import type { PartnerEvidence } from './partners/present-page.ts'
import { toldPartners } from './partners/told.ts'
import type { PartnersView } from './partners/view.ts'
import {
  type CountedBy,
  type CountedFilter,
  type Counts,
  type EvidencePage,
  type FlowQuestion,
  type GroupsThere,
  noValue,
  type StockQuestion,
  type StockWanted,
  type Sum,
} from './question.ts'
import { clausesOf, type Selection } from './selection.ts'
import { countOnce } from './stock/count-once.ts'
import { countStock } from './stock/count-stock.ts'
import { groupsThere } from './stock/groups-there.ts'
import { retainedBy } from './stock/retained-by.ts'
import { moreOfImprecise, type Stock } from './stock/stock.ts'
import { emptySums, hasAny, sumList, sumsIn } from './sum-list.ts'
import type { CountingView } from './view.ts'
import { Windows } from './windows.ts'

/** Lists of facts, and who tells what is not in them. */
type FactSource = {
  readonly lists: readonly DatedList[]
  readonly tell: (found: readonly Found[]) => readonly ToldRow[] | Promise<readonly ToldRow[]>
  readonly selection: Selection
}

/** What is counted of partnerships and activities, as known at a position. */
export class CountedView implements CountingView {
  readonly position: number
  readonly #counted: Counted
  readonly #pool: Pool
  readonly #picture: Picture
  readonly #partners: PartnersView

  constructor(counted: Counted, pool: Pool, position: number) {
    this.#counted = counted
    this.#pool = pool
    this.position = position
    this.#picture = counted.organisations.at(position)
    this.#partners = counted.partners.at(position, this.#picture)
  }

  nameOf(organisation: string, day: Day): string | null {
    return this.#counted.organisations.nameOf(organisation, this.position, day)
  }

  async prepare(question: FlowQuestion | StockQuestion): Promise<void> {
    if (isOfPartners(question)) await this.#partners.prepare(question)
  }

  flow(question: FlowQuestion, windows: readonly Window[]) {
    if (question.of === 'partners') return this.#partners.flow(question, windows)
    const counted = Windows.of(windows)
    const total = emptyCounts(counted)
    const groups = this.#groups(question.by, () => emptyCounts(counted))
    const { lists, selection } = this.#facts(question)
    for (const list of lists) countList(list, selection, counted, total, groups)
    return resultsOf(total, groups, talliesIn)
  }

  sums(question: FlowQuestion, windows: readonly Window[]) {
    const counted = Windows.of(windows)
    if (question.by?.dimension === 'unit') return this.#sumsByUnit(question, counted)
    const total = emptySums(counted)
    const groups = this.#groups(question.by, () => emptySums(counted))
    const { lists, selection } = this.#facts(question)
    for (const list of lists) sumList(list, selection, counted, total, groups)
    return resultsOf(total, groups, sumsIn, hasAny)
  }

  async flowEvidence(question: FlowQuestion, window: Window, page: EvidencePage) {
    if (question.of === 'partners') return this.#told(this.#partners.flowEvidence(question, window, page))
    return listFlow(this.#facts(question), window, page)
  }

  stock(question: StockQuestion, days: readonly Day[]) {
    if (isOfPartners(question)) return this.#partners.stock(question, days)
    const { of, filter, by } = question
    const numbers = days.map(dayNumber)
    const groups = this.#groups(by, () => new Float64Array(2 * days.length))
    const selection = this.#selection(filter)
    const count = isOfOneSort(of, filter) ? countStock : countOnce
    const total = count(this.#stock(of, filter, by), selection, numbers, groups)
    // Each status is counted by itself: what may be in two of them is one all the same.
    const once = of === 'stages' && by?.dimension === 'status' && !filter.status
    return resultsOf(
      once ? countStock(this.#stock(of, filter), selection, numbers) : total,
      groups,
      talliesIn,
    )
  }

  retained(...[{ filter, by }, days]: Parameters<CountingView['retained']>) {
    const pairs = days.map(([first, second]) => [dayNumber(first), dayNumber(second)] as const)
    const groups = this.#groups(by, () => new Float64Array(2 * pairs.length))
    return retainedBy(this.#counted.active, this.#selection(filter), pairs, groups)
  }

  groupsThere(...[{ filter, by }, days]: Parameters<CountingView['groupsThere']>): GroupsThere[] {
    const { active, values } = this.#counted
    const selection = this.#selection(filter)
    const texts = values.of(by.dimension)
    const named = (codes: ReadonlySet<number>) => new Set([...codes].map(code => texts.textOf(code)))
    return days.map(day => {
      const groups = new Groups(by, values, this.#picture, () => new Float64Array(2))
      const { possible, certain } = groupsThere(active, selection, dayNumber(day), groups)
      return { possible: named(possible), certain: named(certain) }
    })
  }

  async straddling(question: StockQuestion, days: readonly Day[]): Promise<string[]> {
    if (isOfPartners(question)) return this.#partners.straddling(question, days)
    const { of, filter } = question
    const { told } = this.#counted
    const subjects = new Set<number>()
    const lists = [{ list: this.#stock(of, filter).imprecise, selection: this.#selection(filter) }]
    for (const day of days.map(dayNumber)) {
      const found = pageOf(lists, { window: { from: day, to: day }, limit: Number.MAX_SAFE_INTEGER })
      for (const { segment, row } of found)
        subjects.add(segment.more[moreOfImprecise.subject]?.[row] as number)
    }
    return [...subjects].map(subject => told.at(subject, subject).id).sort()
  }

  async stockEvidence(question: StockQuestion, day: Day, page: EvidencePage, wanted: StockWanted = {}) {
    if (isOfPartners(question)) {
      const told = this.#told(await this.#partners.stockEvidence(question, day, page))
      return told.map(item => ({ ...item, status: 'active' as const, retained: false }))
    }
    return listStock(this.#stockSource(question), question.filter, { ...wanted, day, page })
  }

  async firstInTerritories(
    ...[question, day, wanted]: Parameters<CountingView['firstInTerritories']>
  ): ReturnType<CountingView['firstInTerritories']> {
    const codeOf = (territory: string) => this.#counted.values.of('territory').find(territory)
    const { filter } = question
    const levels = (['region', 'department'] as const).flatMap(
      level => this.#groups({ dimension: 'territory', level }, nothing) ?? [],
    )
    return firstInTerritories(this.#stockSource(question), { filter, day, codeOf, levels }, wanted)
  }

  journeyNumbers(...[{ step, filter, by }, number, windows]: Parameters<CountingView['journeyNumbers']>) {
    const asked = { selection: this.#selection(filter), windows: Windows.of(windows) }
    return countNumbers(this.#counted.journeys.of(step), asked, number, empty => this.#groups(by, empty))
  }

  journeyCounts(...[{ step, filter, by }, marks, windows]: Parameters<CountingView['journeyCounts']>) {
    const counted = Windows.of(windows)
    const empty = () => emptyCounts(counted)
    const all = marks.map(mark => ({ mark: markOf(mark), total: empty(), groups: this.#groups(by, empty) }))
    countMarked(this.#counted.journeys.of(step), this.#selection(filter), counted, all)
    return all.map(({ total, groups }) => resultsOf(total, groups, talliesIn))
  }

  async journeyEvidence(
    ...[{ step, filter }, window, page, passes = () => true]: Parameters<CountingView['journeyEvidence']>
  ) {
    const list = this.#counted.journeys.of(step)
    return listJourneys(this.#counted.told, list, this.#selection(filter), window, page, passes)
  }

  #told(found: readonly PartnerEvidence[]) {
    const { partners, told, organisations } = this.#counted
    return toldPartners(this.position, { mergers: partners.sources.mergers, told, organisations }, found)
  }

  #selection(filter: CountedFilter): Selection {
    const clauses = clausesOf(filter, this.#counted.values, this.#picture)
    return { position: this.position, picture: this.#picture, clauses }
  }

  #groups(by: CountedBy | undefined, empty: () => Float64Array): Groups | undefined {
    return by && new Groups(by, this.#counted.values, this.#picture, empty)
  }

  #stockSource({ of, filter, by }: StockQuestion): StockSource {
    const { histories, told } = this.#counted
    return {
      stock: this.#stock(of, filter, by),
      of: of === 'stages' ? of : 'active',
      isOfOneSort: isOfOneSort(of, filter),
      histories,
      told,
      selectionOf: some => this.#selection(some),
    }
  }

  #sumsByUnit({ fact, filter: { unit, ...filter } }: FlowQuestion, windows: Windows): Counts<Sum> {
    const selection = this.#selection(filter)
    const total = emptySums(windows)
    const groups = new Map<string, Sum[]>()
    for (const [of, list] of this.#counted.facts.in(fact, unit)) {
      const sums = emptySums(windows)
      sumList(list, selection, windows, sums)
      sums.forEach((sum, i) => {
        total[i] = (total[i] as number) + sum
      })
      if (hasAny(sums)) groups.set(of || noValue, sumsIn(sums))
    }
    return { total: sumsIn(total), groups }
  }

  /** Those of each unit are in lists of their own. */
  #facts({ of, fact, filter: { unit, ...filter } }: FlowQuestion): FactSource {
    const lists = this.#counted.facts.in(fact, unit).map(([, list]) => list)
    const selection = this.#selection(filter)
    const tell: FactSource['tell'] = found =>
      of === 'activities'
        ? toldHeld(this.#pool, found)
        : found.map(({ position }) => this.#counted.told.at(position, this.position))
    return { lists, tell, selection }
  }

  /** Stages that are told apart by their status are counted by it. */
  #stock(of: StockQuestion['of'], filter: CountedFilter, by?: CountedBy): Stock {
    const { active, stages, statuses } = this.#counted
    if (of !== 'stages') return active
    return filter.status || by?.dimension === 'status' ? statuses : stages
  }
}

const nothing = () => new Float64Array(0)

type OfPartners<Question extends { readonly of: string }> = Question & { readonly of: 'partners' }

const isOfPartners = <Question extends FlowQuestion | StockQuestion>(
  question: Question,
): question is OfPartners<Question> => question.of === 'partners'

/** Whether subjects come in one sort: those of several statuses come by each. */
const isOfOneSort = (of: StockQuestion['of'], { status }: CountedFilter): boolean =>
  of !== 'stages' || new Set(status).size < 2
