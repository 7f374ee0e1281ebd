import type { Day } from '@partnerships/contracts'
import { dayNumber, dayNumbered } from '../day-number.ts'
import { placeOf } from '../dimensions.ts'
import type { CountedFilter, StockEvidence, StockWanted, TerritoryWanted } from '../question.ts'
import type { Wanted } from '../stock/row-tests.ts'
import { type SubjectAt, subjectsAt } from '../stock/subjects-at.ts'
import { listStock } from './stock-evidence.ts'
import { StockItems, type StockSource } from './stock-items.ts'

/** So many rows are looked at for all territories at once: those left by then have few, and are asked for one by one. */
const mostTogether = 600
const atATime = 128

type Question = {
  readonly filter: CountedFilter
  readonly day: Day
  readonly codeOf: (territory: string) => number | undefined
}

/** For each of some territories, the first that may be there in it at the end of a day and is wanted. */
export const firstInTerritories = (
  source: StockSource,
  { filter, day, codeOf }: Question,
  all: readonly TerritoryWanted[],
): (StockEvidence | undefined)[] => {
  const inTerritories = (...territory: string[]): CountedFilter => ({ ...filter, territory })
  const firsts = all.map(one => {
    const { territory } = one
    const wanted = wantedIn(one, filter)
    let items: StockItems | undefined
    return {
      found: undefined as StockEvidence | undefined,
      tries(at: SubjectAt): boolean {
        items ??= new StockItems(source, inTerritories(territory), { ...wanted, day })
        this.found = items.of(at)
        return this.found !== undefined
      },
      looksBehind({ lower, position }: SubjectAt): void {
        const after = { lower: dayNumbered(lower), position, id: '' }
        const page = { limit: 1, after }
        this.found = listStock(source, inTerritories(territory), { ...wanted, day, page })[0]
      },
    }
  })
  const left = new Map(
    all.flatMap(({ territory }, i) => {
      const code = codeOf(territory)
      return code === undefined ? [] : [[code, firsts[i] as (typeof firsts)[number]] as const]
    }),
  )
  const { selection, ofUnchanging } = new StockItems(
    source,
    inTerritories(...all.map(({ territory }) => territory)),
    // Who is in a territory within those of the filter is in these.
    { day, ...(filter.territory && { among: filter }) },
  )
  let looked = 0
  for (const at of subjectsAt(source.stock, selection, dayNumber(day), {
    ofUnchanging,
    wanted: { later: dayNumber(day), passes: isWantedInAny(all) },
    limit: atATime,
    isOfOneSort: source.isOfOneSort,
    withEveryRow: true,
  })) {
    for (const code of territoriesOf(at, source, selection.position))
      if (left.get(code)?.tries(at)) left.delete(code)
    if (left.size === 0) break
    if (++looked < mostTogether) continue
    for (const first of left.values()) first.looksBehind(at)
    break
  }
  return firsts.map(({ found }) => found)
}

/** What is wanted of those in a territory. */
const wantedIn = ({ passes, isWithin }: TerritoryWanted, filter: CountedFilter): StockWanted => ({
  ...(!isWithin && { among: filter }),
  ...(passes && { passes }),
})

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
