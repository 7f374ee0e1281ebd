import type { Day } from '@partnerships/contracts'
import type { Status } from '@partnerships/domain'
import { dayNumber, dayNumbered } from '../day-number.ts'
import { placeOf } from '../dimensions.ts'
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

const always = (): boolean => true

/** Those that may be there at the end of a day, in the order in which they came to be there. */
export const listStock = (
  { stock, of, isOfOneSort, histories, told, selectionOf }: Source,
  filter: CountedFilter,
  { day, later, among, passes = always, page: { limit, after } }: Asked,
): StockEvidence[] => {
  const on = dayNumber(day)
  const laterOn = later === undefined ? undefined : dayNumber(later)
  const selection = selectionOf(filter)
  const alsoSelected = among && selectionOf(among)
  const isSelected = rowPasses(histories, selection)
  const isAmong = alsoSelected && rowPasses(histories, alsoSelected)
  const ofUnchanging = alsoSelected && narrowed(selection, alsoSelected)
  /** Whether rows of those of whom nothing changes tell of both filters. */
  const tellsBoth = ofUnchanging !== selection
  // A subject of one status may have others too.
  const isBySort = selection.clauses.some(({ place }) => place === placeOf.status)
  const wanted =
    tellsBoth && passes !== always
      ? {
          later: laterOn ?? on,
          passes: (certain: boolean, isThen: boolean): boolean =>
            passes({ certain, retained: isThen && laterOn !== undefined, amongCertain: certain || !isAmong }),
        }
      : undefined
  const items: StockEvidence[] = []
  if (limit === 0) return items
  for (const { subject, lower, position, isUnchanging } of subjectsAt(stock, selection, on, {
    limit: Math.min(limit, most),
    after: after && { lower: dayNumber(after.lower), position: after.position },
    isOfOneSort,
    ofUnchanging,
    wanted,
  })) {
    const rows = histories.rowsOf(subject, selection.position)
    const isWhole = isUnchanging && !isBySort
    const pieces = piecesOf(histories, rows, of, isWhole ? always : isSelected)
    const found = pieceOn(pieces, on)
    if (!found) continue
    const { certain } = found
    const other =
      !isAmong || (isWhole && tellsBoth) ? found : pieceOn(piecesOf(histories, rows, of, isAmong), on)
    if (!other) continue
    const retained = laterOn !== undefined && pieces.some(({ presence }) => isOn(presence.certain, laterOn))
    if (!passes({ certain, retained, amongCertain: !isAmong || other.certain })) continue
    const { first, last } = found.piece
    const id = told.idOf(first)
    items.push({
      id,
      title: told.titleOf(last),
      position: told.eventOf(first),
      effective: told.effectiveOf(told.effectiveCode(first)),
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
  if (selection.clauses.length === 0) return always
  const passes = passing(selection)
  let before = { shown: 0, status: '' as Status | null, isPassed: false }
  return row => {
    const [shown, status] = [histories.shownBy(row), histories.statusOf(row)]
    if (shown !== before.shown || status !== before.status)
      before = { shown, status, isPassed: passes({ codes: histories.codesOf(row) }) }
    return before.isPassed
  }
}
