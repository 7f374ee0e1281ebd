import { type Day, idOf, type RecordedEvent } from '@partnerships/contracts'
import type { FigureStatus } from '@partnerships/contracts/words'
import { historyOf, isType } from '@partnerships/domain'
import { type Valid, validRows } from '../valid-time.ts'
import { type Statement, statementOf } from './statement.ts'

/** What a figure says at the end of a day, by the event at `position`. */
export type FigureState = Statement & {
  readonly id: string
  readonly status: FigureStatus
  readonly position: number
}

export type FigureStateRow = Valid & FigureState

/** A figure as it was published, or restated: on a day from `lower` to before `upper`. */
export type StatementRow = FigureState & {
  readonly effective: string
  readonly lower: Day
  readonly upper: Day
}

const statusOf = (event: RecordedEvent): FigureStatus =>
  isType(event, 'figure.published') ? 'published' : 'restated'

/**
 * Everything that was said of a figure, and what it says from day to day: a restatement stands in for what was
 * said before from its day on.
 */
export const figureRows = (
  events: readonly RecordedEvent[],
): { states: FigureStateRow[]; statements: StatementRow[] } => {
  const said = historyOf(events).flatMap(({ event, range, sortDay }) => {
    if (!isType(event, 'figure.published') && !isType(event, 'figure.restated')) return []
    const { subject, position, effective, data } = event
    const state = { id: idOf(subject), status: statusOf(event), position, ...statementOf(data) }
    return [{ from: sortDay, state, statement: { ...state, effective, ...range } }]
  })
  return { states: validRows(said), statements: said.map(({ statement }) => statement) }
}
