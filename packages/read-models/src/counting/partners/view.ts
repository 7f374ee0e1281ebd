import type { Day } from '@partnerships/contracts'
import type { PartnerFactName, Tally, Window } from '@partnerships/domain'
import { countList, emptyCounts } from '../count-list.ts'
import { dayNumber, dayNumbered } from '../day-number.ts'
import { Groups } from '../groups.ts'
import { atOnce, inTurns, type Steps } from '../in-turns.ts'
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
import { Windows } from '../windows.ts'
import type { PartnerPart } from './derive.ts'
import { testOf } from './part-test.ts'
import type { Partners } from './partners.ts'
import type { PartnerScope } from './scope.ts'
import { presencesOf, type StockLevels } from './stock-counts.ts'

type Flow = Extract<FlowQuestion, { readonly of: 'partners' }>
type Stock = StockQuestion & { readonly of: 'partners' }

/** An event behind a number of partners, but for the name and the date as posted. */
export type PartnerEvidence = {
  /** The row that the event begins or ends, or cuts by a merger. */
  readonly row: number
  /** The organisation's. */
  readonly id: string
  readonly position: number
  readonly certain: boolean
  readonly place: EvidencePlace
}

const usualOfAnEvent = 100

type StockLevelsBy = { readonly total: StockLevels; readonly groups: ReadonlyMap<string, StockLevels> }

/** Partners as known at a position. Answers at once about what was prepared. */
export class PartnersView {
  readonly position: number
  readonly #partners: Partners
  readonly #picture: Picture
  readonly #scopes = new Map<string, PartnerScope>()
  readonly #stocks = new Map<string, StockLevelsBy>()

  constructor(partners: Partners, position: number, picture: Picture) {
    this.#partners = partners
    this.position = position
    this.#picture = picture
  }

  /** Works out, in turns with other work, what a question is answered from. */
  async prepare(question: Flow | Stock): Promise<void> {
    const { programme } = question.filter
    const { scope, work } = this.#partners.scopeAt(programme, this.position)
    await work(() => this.#prepared(scope, question))
  }

  flow(question: Flow, windows: readonly Window[]): Counts<Tally> {
    const by = Windows.of(windows)
    const total = emptyCounts(by)
    const groups = question.by && new Groups(question.by, this.#values, this.#picture, () => emptyCounts(by))
    countList(this.#factsOf(question), this.#selectionOf(question.filter), by, total, groups)
    const tallies = (counts: Float64Array) =>
      windows.map((_, i) => ({ value: counts[2 * i] as number, possible: counts[2 * i + 1] as number }))
    const found = groups ? [...groups.entries()] : []
    return {
      total: tallies(total),
      groups: new Map(
        found
          .map(([key, counts]) => [key, tallies(counts)] as const)
          .filter(([, all]) => all.some(({ possible }) => possible > 0)),
      ),
    }
  }

  flowEvidence(question: Flow, window: Window, { limit, after }: EvidencePage): PartnerEvidence[] {
    const lists = [{ list: this.#factsOf(question), selection: this.#selectionOf(question.filter) }]
    const [from, to] = [dayNumber(window.from), dayNumber(window.to)]
    const begin = after && { lower: dayNumber(after.lower), position: after.position - 1 }
    // An event may be behind many facts, which are told apart by the organisation.
    for (let most = limit + usualOfAnEvent; ; most *= 2) {
      const found = pageOf(lists, { window: { from, to }, limit: most, after: begin })
      const items = found.map(({ segment, row, lower, position }): PartnerEvidence => {
        const [organisation, partnerhood] = segment.more.map(column => column[row]) as [number, number]
        const id = this.#values.of('organisation').textOf(organisation)
        const certain = from <= lower && (segment.upper[row] as number) <= to
        return { row: partnerhood, id, position, certain, place: { lower: dayNumbered(lower), position, id } }
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

  stock(question: Stock, days: readonly Day[]): Counts<Tally> {
    const { total, groups } = this.#stockOf(question)
    const numbers = days.map(dayNumber)
    const tallies = ({ certain, possible }: StockLevels): Tally[] =>
      numbers.map(day => ({ value: certain.at(day), possible: possible.at(day) }))
    return {
      total: tallies(total),
      groups: new Map(
        [...groups]
          .map(([key, levels]) => [key, tallies(levels)] as const)
          .filter(([, all]) => all.some(({ possible }) => possible > 0)),
      ),
    }
  }

  async stockEvidence(question: Stock, day: Day, page: EvidencePage): Promise<PartnerEvidence[]> {
    return pageIn(await inTurns(this.#presentOn(question, dayNumber(day))), page)
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

  *#prepared(scope: PartnerScope, question: Flow | Stock): Steps<void> {
    yield* scope.reach(this.position)
    this.#scopes.set(keyOf(question.filter.programme), scope)
    if ('fact' in question) return
    const narrowed = { filter: withoutProgramme(question.filter), by: question.by }
    const counts = yield* scope.stock(narrowed, this.position, this.#picture)
    this.#stocks.set(keyOf([question.filter, question.by]), counts.levels())
  }

  #factsOf(question: Flow): PartnerScope['facts']['lists'][PartnerFactName] {
    const key = keyOf(question.filter.programme)
    if (!this.#scopes.has(key))
      atOnce(this.#prepared(this.#partners.freshScope(question.filter.programme), question))
    return (this.#scopes.get(key) as PartnerScope).facts.lists[question.fact]
  }

  #stockOf(question: Stock): StockLevelsBy {
    const { filter, by } = question
    const prepared = this.#stocks.get(keyOf([filter, by]))
    if (prepared) return prepared
    // What was prepared for groups tells the total as well.
    const total = by ? undefined : [...this.#stocks].find(([key]) => key.startsWith(`[${keyOf(filter)},`))
    if (total) return { total: total[1].total, groups: new Map() }
    atOnce(this.#prepared(this.#partners.freshScope(filter.programme), question))
    return this.#stocks.get(keyOf([filter, by])) as StockLevelsBy
  }

  *#presentOn({ filter }: Stock, day: number): Steps<PartnerEvidence[]> {
    const { values, partnerhoods, coded } = this.#partners.sources
    const known = this.#known(filter)
    const passes = testOf(withoutProgramme(filter), { values, partnerhoods, coded, picture: this.#picture })
    const found: PartnerEvidence[] = []
    for (const family of known.families()) {
      for (const [id, parts] of known.partsOf(family)) {
        const item = presentOn(id, passes ? parts.filter(passes) : parts, day)
        if (item) found.push(item)
      }
      yield
    }
    return found
  }

  #selectionOf(filter: CountedFilter): Selection {
    const clauses = clausesOf(withoutProgramme(filter), this.#values, this.#picture)
    return { position: this.position, picture: this.#picture, clauses }
  }

  #known({ programme }: CountedFilter) {
    return this.#partners.freshScope(programme).at(this.position)
  }

  get #values() {
    return this.#partners.sources.values
  }
}

const keyOf = (value: unknown): string => JSON.stringify(value) ?? ''

const withoutProgramme = ({ programme: _, ...filter }: CountedFilter): CountedFilter => filter

/** Whether an organisation is a partner at the end of a day by some of its parts, and by the event that made it one. */
const presentOn = (id: string, parts: readonly PartnerPart[], day: number): PartnerEvidence | undefined => {
  const pieces = presencesOf(parts)
  const isOn = ({ first, end }: { readonly first: number; readonly end: number }) => first <= day && day < end
  const certain = pieces.find(piece => isOn(piece.certain))
  const found = certain ?? pieces.find(piece => isOn(piece.possible))
  if (!found) return undefined
  const { position, own } = found.first
  const place = { lower: dayNumbered(own.startLower), position, id }
  return { row: found.first.row, id, position, certain: certain !== undefined, place }
}

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
