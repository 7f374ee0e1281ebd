import type { Day } from '@partnerships/contracts'
import type { Tally, Window } from '@partnerships/domain'
import { countList, emptyCounts } from '../count-list.ts'
import { talliesIn } from '../counts.ts'
import type { DatedList } from '../dated-list.ts'
import { dayNumber, dayNumbered } from '../day-number.ts'
import { Groups } from '../groups.ts'
import { atOnce, type Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { pageOf } from '../page.ts'
import type {
  CountedFilter,
  Counts,
  EvidencePage,
  EvidencePlace,
  FlowQuestion,
  StockQuestion,
} from '../question.ts'
import { clausesOf, type Selection } from '../selection.ts'
import type { DayLevels } from '../stock/day-levels.ts'
import { Windows } from '../windows.ts'
import { DaysAsked } from './count-parts.ts'
import { moreOfFact } from './fact-versions.ts'
import type { Partners } from './partners.ts'
import type { PartnerEvidence } from './present-page.ts'
import type { PartnerScope } from './scope.ts'
import type { PartnerStock } from './stock.ts'

type Flow = Extract<FlowQuestion, { readonly of: 'partners' }>
type Stock = StockQuestion & { readonly of: 'partners' }

const usualOfAnEvent = 100

/** Partners as known at a position. Answers at once about what was prepared. */
export class PartnersView {
  readonly position: number
  readonly #partners: Partners
  readonly #picture: Picture
  /** How many programmes there are then, or a few more. */
  readonly #programmes: number
  readonly #scopes = new Map<string, PartnerScope>()
  #stock: PartnerStock | undefined

  constructor(partners: Partners, position: number, picture: Picture) {
    this.#partners = partners
    this.position = position
    this.#picture = picture
    this.#programmes = this.#values.of('programme').size
  }

  /** Works out, in turns with other work, what a question is answered from. */
  async prepare(asked: Flow | Stock): Promise<void> {
    const question = this.#simply(asked)
    if ('fact' in question) {
      const scope = this.#partners.scopeOf(question.filter.programme)
      if (!scope.of.tellsOf(this.position)) await scope.work(of => this.#reaching(of))
      this.#scopes.set(keyOf(question.filter.programme), scope.of)
    } else {
      const { stock } = this.#partners
      if (!stock.of.tellsOf(this.position)) await stock.work(of => this.#reaching(of))
      this.#stock = stock.of
      // What was known of the past is counted row by row.
      if (stock.of.isLast(this.position) && stock.of.lacks(question))
        await stock.work(of => of.keep(question, this.#picture))
    }
  }

  *#reaching(of: PartnerScope | PartnerStock): Steps<void> {
    yield* of.reach()
    yield* of.prepare(this.#picture.last ?? this.#picture)
  }

  flow(asked: Flow, windows: readonly Window[]): Counts<Tally> {
    const question = this.#simply(asked)
    const by = Windows.of(windows)
    const total = emptyCounts(by)
    const groups = question.by && new Groups(question.by, this.#values, this.#picture, () => emptyCounts(by))
    countList(
      this.#factsOf(question),
      this.#selectionOf(withoutProgramme(question.filter)),
      by,
      total,
      groups,
    )
    const tallies = (counts: Float64Array) =>
      windows.map((_, i) => ({ value: counts[2 * i] as number, possible: counts[2 * i + 1] as number }))
    const found = groups ? [...groups.entries()] : []
    return {
      total: tallies(total),
      groups: new Map(
        found.map(([key, counts]) => [key, tallies(counts)] as const).filter(([, all]) => isAny(all)),
      ),
    }
  }

  flowEvidence(asked: Flow, window: Window, { limit, after }: EvidencePage): PartnerEvidence[] {
    const question = this.#simply(asked)
    const selection = this.#selectionOf(withoutProgramme(question.filter))
    const lists = [{ list: this.#factsOf(question), selection }]
    const [from, to] = [dayNumber(window.from), dayNumber(window.to)]
    const begin = after && { lower: dayNumber(after.lower), position: after.position - 1 }
    // An event may be behind many facts, which are told apart by the organisation.
    for (let most = limit + usualOfAnEvent; ; most *= 2) {
      const found = pageOf(lists, { window: { from, to }, limit: most, after: begin })
      const items = found.map(({ segment, row, lower, position }): PartnerEvidence => {
        const id = this.#values
          .of('organisation')
          .textOf(segment.more[moreOfFact.organisation]?.[row] as number)
        const certain = from <= lower && (segment.upper[row] as number) <= to
        return { id, position, certain, place: { lower: dayNumbered(lower), position, id } }
      })
      if (found.length < most) return pageIn(items, { limit, after })
      const last = items.at(-1)?.position
      const page = pageIn(
        items.filter(({ position }) => position !== last),
        { limit, after },
      )
      if (page.length === limit) return page
    }
  }

  stock(given: Stock, days: readonly Day[]): Counts<Tally> {
    const question = this.#simply(given)
    const { filter, by } = question
    const numbers = days.map(dayNumber)
    const stock = this.#readyStock()
    const levels = stock.isLast(this.position) ? stock.levels(question, numbers) : undefined
    if (levels) {
      const tallies = (of: DayLevels): Tally[] => {
        const counts = new Float64Array(2 * numbers.length)
        of.addTo(counts, numbers)
        return talliesIn(counts)
      }
      const shown = levels.groups
        .map(([key, of]) => [key, tallies(of)] as const)
        .filter(([, all]) => isAny(all))
      return { total: tallies(levels.total), groups: new Map(shown) }
    }
    const [day] = numbers
    if (!by && day !== undefined && numbers.length === 1) {
      const [value, possible] = stock.countOn(this.#selectionOf(filter), day)
      return { total: [{ value, possible }], groups: new Map() }
    }
    const asked = new DaysAsked(numbers)
    const groups = by && new Groups(by, this.#values, this.#picture, asked.empty)
    const total = this.#readyStock().count(this.#selectionOf(filter), asked, groups)
    const tallies = (counts: Float64Array) => talliesIn(asked.read(counts))
    const shown = [...(groups?.entries() ?? [])]
      .map(([key, counts]) => [key, tallies(counts)] as const)
      .filter(([, all]) => isAny(all))
    return { total: tallies(total), groups: new Map(shown) }
  }

  async stockEvidence(question: Stock, day: Day, page: EvidencePage): Promise<PartnerEvidence[]> {
    await this.prepare(question)
    return this.#readyStock().page(this.#selectionOf(question.filter), dayNumber(day), page)
  }

  /** The organisations with a spell that may begin or end on either side of one of the days, in order. */
  straddling({ filter }: Stock, days: readonly Day[]): string[] {
    const numbers = days.map(dayNumber)
    const { partnerhoods, mergers } = this.#partners.sources
    const known = this.#known(filter)
    const touched = new Set([
      ...mergers.at(this.position).straddling(numbers),
      ...[...partnerhoods.straddling(this.position, numbers)].map(code =>
        this.#values.of('organisation').textOf(code),
      ),
    ])
    const straddles = (lower: number, upper: number) => numbers.some(day => lower < day && day < upper)
    const found = new Set<string>()
    for (const organisation of touched)
      for (const [id, parts] of known.partsOf(known.familyOf(organisation)))
        for (const { startLower, startUpper, endLower, endUpper } of parts.map(({ spell }) => spell))
          if (straddles(startLower, startUpper) || straddles(endLower, endUpper)) found.add(id)
    return [...found].sort()
  }

  #factsOf(question: Flow): DatedList {
    const key = keyOf(question.filter.programme)
    const scope = this.#scopes.get(key) ?? this.#partners.freshScope(question.filter.programme)
    if (!scope.tellsOf(this.position)) atOnce(scope.reach())
    this.#scopes.set(key, scope)
    return scope.lists[question.fact]
  }

  /** The stock that tells of the position. */
  #readyStock(): PartnerStock {
    this.#stock ??= this.#partners.freshStock()
    if (!this.#stock.tellsOf(this.position)) atOnce(this.#stock.reach())
    return this.#stock
  }

  #selectionOf(filter: CountedFilter): Selection {
    const clauses = clausesOf(filter, this.#values, this.#picture)
    return { position: this.position, picture: this.#picture, clauses }
  }

  /** The question without programmes where it asks for all that there are. */
  #simply<Question extends Flow | Stock>(question: Question): Question {
    const { programme } = question.filter
    if (!programme) return question
    const codes = [...(this.#partners.sources.codesOf(programme) ?? [])]
    if (codes.filter(code => code < this.#programmes).length < this.#programmes) return question
    return { ...question, filter: withoutProgramme(question.filter) }
  }

  #known({ programme }: CountedFilter) {
    return this.#partners.sources.at(this.position, programme)
  }

  get #values() {
    return this.#partners.sources.values
  }
}

const keyOf = (value: unknown): string => JSON.stringify(value) ?? ''

const withoutProgramme = ({ programme: _, ...filter }: CountedFilter): CountedFilter => filter

const isAny = (tallies: readonly Tally[]): boolean => tallies.some(({ possible }) => possible > 0)

const compare = (a: EvidencePlace, b: EvidencePlace): number => {
  if (a.lower !== b.lower) return a.lower < b.lower ? -1 : 1
  if (a.position !== b.position) return a.position - b.position
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

const pageIn = (items: readonly PartnerEvidence[], { limit, after }: EvidencePage): PartnerEvidence[] =>
  items
    .filter(({ place }) => !after || compare(place, after) > 0)
    .sort((a, b) => compare(a.place, b.place))
    .slice(0, limit)
