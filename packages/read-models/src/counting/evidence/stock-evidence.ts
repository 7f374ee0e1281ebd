import type { Day } from '@partnerships/contracts'
import type { Status } from '@partnerships/domain'
import { dayNumber, dayNumbered } from '../day-number.ts'
import type { CountedFilter, EvidencePage, StockEvidence, StockWanted } from '../question.ts'
import type { Selection } from '../selection.ts'
import { isOn } from '../stock/part.ts'
import { passing } from '../stock/passing.ts'
import type { Stock } from '../stock/stock.ts'
import { subjectsAt } from '../stock/subjects-at.ts'
import type { Histories } from './histories.ts'
import { pieceOn, piecesOf } from './pieces.ts'
import type { ToldSteps } from './told-steps.ts'

type Asked = StockWanted & { readonly day: Day; readonly page: EvidencePage }

type Source = {
  readonly stock: Stock
  readonly of: 'active' | 'stages'
  /** Whether each subject comes in one sort only. */
  readonly isOfOneSort: boolean
  readonly histories: Histories
  readonly told: ToldSteps
  readonly selectionOf: (filter: CountedFilter) => Selection
}

/** So many are looked for at a time. */
const most = 1_000

/** Those that may be there at the end of a day, in the order in which they came to be there. */
export const listStock = (
  { stock, of, isOfOneSort, histories, told, selectionOf }: Source,
  filter: CountedFilter,
  { day, later, among, passes = () => true, page: { limit, after } }: Asked,
): StockEvidence[] => {
  const on = dayNumber(day)
  const laterOn = later === undefined ? undefined : dayNumber(later)
  const selection = selectionOf(filter)
  const alsoSelected = among && selectionOf(among)
  const isSelected = rowPasses(histories, selection)
  const isAmong = alsoSelected && rowPasses(histories, alsoSelected)
  const items: StockEvidence[] = []
  if (limit === 0) return items
  for (const { subject, lower, position } of subjectsAt(stock, selection, on, {
    limit: Math.min(limit, most),
    after: after && { lower: dayNumber(after.lower), position: after.position },
    isOfOneSort,
    ofUnchanging: alsoSelected && narrowed(selection, alsoSelected),
  })) {
    const rows = histories.rowsOf(subject, selection.position)
    const pieces = piecesOf(histories, rows, of, isSelected)
    const found = pieceOn(pieces, on)
    if (!found) continue
    const { certain } = found
    const other = isAmong && pieceOn(piecesOf(histories, rows, of, isAmong), on)
    if (isAmong && !other) continue
    const retained = laterOn !== undefined && pieces.some(({ presence }) => isOn(presence.certain, laterOn))
    if (!passes({ certain, retained, amongCertain: other?.certain ?? true })) continue
    const { first, last } = found.piece
    const { id, effective } = told.row(first)
    items.push({
      id,
      title: told.titleOf(last),
      position: told.eventOf(first),
      effective,
      status: histories.statusOf(last) as Status,
      certain,
      retained,
      amount: null,
      unit: null,
      place: { lower: dayNumbered(lower), position, id },
    })
    if (items.length === limit) break
  }
  return items
}

/** What is as both say, if nothing else is asked by the other: something else might change. */
const narrowed = (one: Selection, other: Selection): Selection =>
  other.clauses.every(({ place }) => one.clauses.some(clause => clause.place === place))
    ? { ...one, clauses: [...one.clauses, ...other.clauses] }
    : one

/** Whether what holds from a row on is as a selection says. */
const rowPasses = (histories: Histories, selection: Selection): ((row: number) => boolean) => {
  if (selection.clauses.length === 0) return () => true
  const passes = passing(selection)
  let before = { shown: 0, status: '' as Status | null, isPassed: false }
  return row => {
    const [shown, status] = [histories.shownBy(row), histories.statusOf(row)]
    if (shown !== before.shown || status !== before.status)
      before = { shown, status, isPassed: passes({ codes: histories.codesOf(row) }) }
    return before.isPassed
  }
}
