import { type EventData, idOf, type RecordedEvent } from '@partnerships/contracts'
import { historyOf, isType } from '@partnerships/domain'
import { type Valid, validRows } from '../valid-time.ts'

/** What somebody published, as it was posted last. */
export type Figure = EventData['figure.published']

/** What a figure says at the end of a day. */
export type FigureState = {
  readonly id: string
  readonly indicator: string
  /** The subject that it is about. */
  readonly about: string | null
  readonly data: Figure
}

export type FigureStateRow = Valid & FigureState

/** What a figure says from the day of its publication on. */
export const figureStateRows = (events: readonly RecordedEvent[]): FigureStateRow[] =>
  validRows(
    historyOf(events).flatMap(({ event, sortDay }) => {
      if (!isType(event, 'figure.published') && !isType(event, 'figure.restated')) return []
      const { subject, data } = event
      const { indicator, about = null } = data
      return [{ from: sortDay, state: { id: idOf(subject), indicator, about, data } }]
    }),
  )
