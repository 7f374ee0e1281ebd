import type { Day } from '@partnerships/contracts'
import { dayNumber } from '../day-number.ts'
import type { CountedFilter, EvidencePage, StockEvidence, StockWanted } from '../question.ts'
import { subjectsAt } from '../stock/subjects-at.ts'
import { StockItems, type StockSource } from './stock-items.ts'

type Asked = StockWanted & { readonly day: Day; readonly page: EvidencePage }

/** So many are looked for at a time; some more than are asked for, as not all of them may be wanted. */
const most = 1_000
const withSpare = (limit: number): number => Math.min(limit + (limit >> 2) + 8, most)

/** Those that may be there at the end of a day, in the order in which they came to be there. */
export const listStock = (
  source: StockSource,
  filter: CountedFilter,
  { day, page: { limit, after }, ...wanted }: Asked,
): StockEvidence[] => {
  const items = new StockItems(source, filter, { ...wanted, day })
  const list: StockEvidence[] = []
  if (limit === 0) return list
  const subjects = subjectsAt(source.stock, items.selection, dayNumber(day), {
    ...items,
    limit: withSpare(limit),
    after: after && { lower: dayNumber(after.lower), position: after.position },
    isOfOneSort: source.isOfOneSort,
  })
  for (const subject of subjects) {
    const item = items.of(subject)
    if (item) list.push(item)
    if (list.length === limit) break
  }
  return list
}
