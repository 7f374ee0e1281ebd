import type { Day } from '@partnerships/contracts'
import { territoriesWithin } from '@partnerships/territories'
import { dayNumber } from '../day-number.ts'
import { placeOf } from '../dimensions.ts'
import type { RowPlace } from '../page.ts'
import type { CountedFilter, StockEvidence, TerritoryWanted } from '../question.ts'
import type { Wanted } from '../stock/row-tests.ts'
import { changingAt, type SubjectAt, subjectsAt } from '../stock/subjects-at.ts'
import { StockItems, type StockSource } from './stock-items.ts'

/** All rows are looked at, as most are in one of the territories, until so many in turn are in none that is left. */
const mostInVain = 150
/** So few territories are looked for by their rows from the first. */
const few = 3
const atATime = 128

type Question = {
  readonly filter: CountedFilter
  readonly day: Day
  readonly codeOf: (territory: string) => number | undefined
}

/** For each of some territories, the first that may be there in it at the end of a day and is wanted. */
export const firstInTerritories = (
  source: StockSource,
  question: Question,
  all: readonly TerritoryWanted[],
): (StockEvidence | undefined)[] => {
  const search = new Search(source, question, all)
  search.go()
  return search.found
}

class Search {
  readonly found: (StockEvidence | undefined)[]
  readonly #source: StockSource
  readonly #filter: CountedFilter
  readonly #day: Day
  readonly #all: readonly TerritoryWanted[]
  readonly #items: (StockItems | undefined)[] = []
  /** The indices of those not found yet, by their codes. */
  readonly #left = new Map<number, number>()
  /** Who is there by the filter, of those of whom something changes that it is about. */
  readonly #changing: ReadonlySet<number> | undefined

  constructor(source: StockSource, { filter, day, codeOf }: Question, all: readonly TerritoryWanted[]) {
    this.#source = source
    this.#filter = filter
    this.#day = day
    this.#all = all
    this.found = all.map(() => undefined)
    for (const [i, { territory }] of all.entries()) {
      const code = codeOf(territory)
      if (code !== undefined) this.#left.set(code, i)
    }
    this.#changing = filter.territory && changingAt(source.stock, source.selectionOf(filter), dayNumber(day))
  }

  /** Looks through all rows, then through those of the territories that are left, behind what was looked at. */
  go(): void {
    let after: RowPlace | undefined
    for (let ofAll = this.#left.size > few; this.#left.size > 0; ofAll = false) {
      const left = [...this.#left.values()].map(i => (this.#all[i] as TerritoryWanted).territory)
      const last = ofAll
        ? this.#lookIn(left.map(outermost), after, inVain => inVain === mostInVain)
        : this.#lookIn(left, after, () => this.#left.size <= left.length >> 2)
      if (!last) return
      after = last
    }
  }

  /** Up to where it has looked when it stopped; undefined when it has looked at all. */
  #lookIn(
    territories: readonly string[],
    after: RowPlace | undefined,
    stops: (inVain: number) => boolean,
  ): RowPlace | undefined {
    const filter = this.#filter
    const { selection, ofUnchanging } = new StockItems(
      this.#source,
      { ...filter, territory: [...new Set(territories)] },
      // Who is in a territory within those of the filter is in these.
      { day: this.#day, ...(filter.territory && { among: filter }) },
    )
    const on = dayNumber(this.#day)
    let inVain = 0
    for (const at of subjectsAt(this.#source.stock, selection, on, {
      after,
      ofUnchanging,
      ofChanging: this.#changing,
      wanted: { later: on, passes: isWantedInAny(this.#all) },
      limit: atATime,
      isOfOneSort: this.#source.isOfOneSort,
      withEveryRow: true,
    })) {
      const before = this.#left.size
      for (const code of territoriesOf(at, this.#source, selection.position)) this.#tryIn(code, at)
      inVain = this.#left.size < before ? 0 : inVain + 1
      if (this.#left.size === 0 || stops(inVain)) return at
    }
    return undefined
  }

  #tryIn(code: number, at: SubjectAt): void {
    const i = this.#left.get(code)
    if (i === undefined) return
    const items = this.#items[i] ?? this.#itemsIn(this.#all[i] as TerritoryWanted)
    this.#items[i] = items
    this.found[i] = items.of(at)
    if (this.found[i]) this.#left.delete(code)
  }

  #itemsIn({ territory, isWithin, passes }: TerritoryWanted): StockItems {
    const filter = this.#filter
    return new StockItems(
      this.#source,
      { ...filter, territory: [territory] },
      { day: this.#day, ...(!isWithin && { among: filter }), ...(passes && { passes }) },
    )
  }
}

const outermost = (territory: string): string => territoriesWithin(territory).at(-1) ?? territory

/** Whether one of whom it is known whether he is there for sure may be wanted in any of the territories. */
const isWantedInAny =
  (all: readonly TerritoryWanted[]): Wanted['passes'] =>
  certain =>
    all.some(({ passes }) =>
      [true, false].some(amongCertain => passes?.({ certain, retained: false, amongCertain }) ?? true),
    )

/** The territories that a part has, or that any part has of whom several tell. */
const territoriesOf = (
  { subject, position, by }: SubjectAt,
  { histories, told }: StockSource,
  knownAt: number,
): Iterable<number> => {
  const rows = histories.rowsOf(subject, knownAt)
  const territoriesAt = (row: number) => histories.codesAt(row, placeOf.territory)
  const first = by === 'parts' ? undefined : rows.find(row => told.eventOf(row) === position)
  return first === undefined ? new Set(rows.flatMap(territoriesAt)) : territoriesAt(first)
}
