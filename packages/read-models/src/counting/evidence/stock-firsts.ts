import type { Day } from '@partnerships/contracts'
import { territoriesWithin } from '@partnerships/territories'
import { type Bits, hasBit, wordsFor } from '../bits.ts'
import { dayNumber } from '../day-number.ts'
import { placeOf } from '../dimensions.ts'
import type { Groups } from '../groups.ts'
import type { Picture } from '../organisations.ts'
import type { RowPlace, RowTest } from '../page.ts'
import type { CountedFilter, StockEvidence, TerritoryWanted } from '../question.ts'
import { mostRows, type Segment } from '../segment.ts'
import type { Selection } from '../selection.ts'
import type { Wanted } from '../stock/row-tests.ts'
import { changingAt, type SubjectAt, subjectsAt } from '../stock/subjects-at.ts'
import { thereDays } from '../stock/there-days.ts'
import { StockItems, type StockSource } from './stock-items.ts'

/** So many rows are looked at for each territory, and so many at least. */
const ofEach = 4
const few = 16

/** Written anew by each question, which is answered at once. */
const written: Bits[] = []

type Question = {
  readonly filter: CountedFilter
  readonly day: Day
  readonly codeOf: (territory: string) => number | undefined
  /** Groups of territories that are of one level. */
  readonly levels: readonly Groups[]
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
  /** Of the territories, where all are of one level: of a row it is known in which it is. */
  readonly #groups: Groups | undefined
  readonly #there = new Map<Segment, Bits>()

  constructor(
    source: StockSource,
    { filter, day, codeOf, levels }: Question,
    all: readonly TerritoryWanted[],
  ) {
    this.#source = source
    this.#filter = filter
    this.#day = day
    this.#all = all
    this.found = all.map(() => undefined)
    for (const [i, { territory }] of all.entries()) {
      const code = codeOf(territory)
      if (code !== undefined) this.#left.set(code, i)
    }
    this.#groups = levels.find(groups => [...this.#left.keys()].every(code => groups.isKey(code)))
    this.#changing = filter.territory && changingAt(source.stock, source.selectionOf(filter), dayNumber(day))
  }

  /** Looks at some rows of the territories that are left at a time. */
  go(): void {
    for (let after: RowPlace | undefined; this.#left.size > 0; ) {
      after = this.#lookAfter(after)
      if (!after) return
    }
  }

  /** Up to where it has looked; undefined when it has looked at all. */
  #lookAfter(after: RowPlace | undefined): RowPlace | undefined {
    const filter = this.#filter
    const left = [...this.#left.values()].map(i => (this.#all[i] as TerritoryWanted).territory)
    const limit = ofEach * left.length + few
    const { selection, ofUnchanging } = new StockItems(
      this.#source,
      { ...filter, territory: this.#groups ? [...new Set(left.map(outermost))] : left },
      // Who is in a territory within those of the filter is in these.
      { day: this.#day, ...(filter.territory && { among: filter }) },
    )
    const on = dayNumber(this.#day)
    let looked = 0
    for (const at of subjectsAt(this.#source.stock, selection, on, {
      after,
      ofUnchanging,
      ofChanging: this.#changing,
      wanted: { later: on, passes: isWantedInAny(this.#all) },
      limit,
      isOfOneSort: this.#source.isOfOneSort,
      withEveryRow: true,
      inRows: this.#inOneLeft(selection.picture),
    })) {
      for (const code of this.#territoriesOf(at, selection)) this.#tryIn(code, at)
      if (this.#left.size === 0 || ++looked === limit) return at
    }
    return undefined
  }

  /** Of the rows that may be there, those in a territory that is left, where the set of those that each is in is known. */
  #inOneLeft(picture: Picture): (segment: Segment) => Required<RowTest> {
    const groups = this.#groups
    const known: (boolean | undefined)[] = []
    return segment => {
      const [there, sets] = [this.#thereIn(segment), groups?.setsIn(segment, picture)]
      return {
        mayPass: word => there[word] !== 0,
        passes: row => {
          if (!hasBit(there, row)) return false
          if (!groups || !sets) return true
          const set = sets[row] as number
          known[set] ??= groups.keysOfSet(set).some(code => this.#left.has(code))
          return known[set]
        },
      }
    }
  }

  /** The rows that may be there on the day. */
  #thereIn(segment: Segment): Bits {
    const before = this.#there.get(segment)
    if (before) return before
    const bits = written[this.#there.size] ?? new Uint32Array(wordsFor(mostRows))
    written[this.#there.size] = bits
    this.#there.set(segment, bits)
    thereDays(segment).possible.write(dayNumber(this.#day), bits)
    return bits
  }

  /** The territories that a part has, or that any part has of whom several tell. */
  #territoriesOf(at: SubjectAt, { position: knownAt, picture }: Selection): Iterable<number> {
    const set = at.segment && this.#groups?.setsIn(at.segment, picture)?.[at.row]
    if (set !== undefined) return this.#groups?.keysOfSet(set) ?? []
    const { histories, told } = this.#source
    const rows = histories.rowsOf(at.subject, knownAt)
    const territoriesAt = (row: number) => histories.codesAt(row, placeOf.territory)
    const first = at.by === 'parts' ? undefined : rows.find(row => told.eventOf(row) === at.position)
    return first === undefined ? new Set(rows.flatMap(territoriesAt)) : territoriesAt(first)
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
