import type { Day } from '@partnerships/contracts'
import type { Status } from '@partnerships/domain'
import { dayNumber, dayNumbered } from '../day-number.ts'
import type { EvidencePage, StockEvidence } from '../question.ts'
import type { Selection } from '../selection.ts'
import { isOn } from '../stock/part.ts'
import { passing } from '../stock/passing.ts'
import type { Stock } from '../stock/stock.ts'
import { subjectsAt } from '../stock/subjects-at.ts'
import type { Histories } from './histories.ts'
import { pieceOn, piecesOf } from './pieces.ts'
import type { ToldSteps } from './told-steps.ts'

type Asked = { readonly day: Day; readonly later?: Day | undefined; readonly page: EvidencePage }

type Source = {
  readonly stock: Stock
  readonly of: 'active' | 'stages'
  /** Whether each subject comes in one sort only. */
  readonly isOfOneSort: boolean
  readonly histories: Histories
  readonly told: ToldSteps
}

/** Those that may be there at the end of a day, in the order in which they came to be there. */
export const listStock = (
  { stock, of, isOfOneSort, histories, told }: Source,
  selection: Selection,
  { day, later, page }: Asked,
): StockEvidence[] => {
  const { limit, after } = page
  const [on, laterOn] = [dayNumber(day), later === undefined ? undefined : dayNumber(later)]
  const found = subjectsAt(stock, selection, on, {
    limit,
    after: after && { lower: dayNumber(after.lower), position: after.position },
    isOfOneSort,
  })
  const passes = rowPasses(histories, selection)
  return found.map(({ subject, lower, position }): StockEvidence => {
    const pieces = piecesOf(histories, histories.rowsOf(subject, selection.position), of, passes)
    const found = pieceOn(pieces, on)
    if (!found) throw new Error('Steps that are counted are lost')
    const { first, last } = found.piece
    const { id, effective } = told.row(first)
    return {
      id,
      title: told.titleOf(last),
      position: told.eventOf(first),
      effective,
      status: histories.statusOf(last) as Status,
      certain: found.certain,
      retained: laterOn !== undefined && pieces.some(({ presence }) => isOn(presence.certain, laterOn)),
      amount: null,
      unit: null,
      place: { lower: dayNumbered(lower), position, id },
    }
  })
}

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
