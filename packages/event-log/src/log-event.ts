import type { RecordedEvent } from '@partnerships/contracts'

/** An event as it stands in the table `events`. */
export type EventRow = {
  readonly position: number
  readonly streamversion: number
  readonly recordedtime: string
  readonly type: string
  readonly subject: string
  readonly source: string
  readonly programme: string | null
  readonly event: string
}

/** The columns of an `EventRow`; the table is called e. */
export const eventColumns =
  'e.position, e.streamversion, e.recordedtime, e.type, e.subject, e.source, e.programme, e.event'

/** What is only known under the lock. */
export type Place = {
  readonly position: number
  readonly streamversion: number
  /** RFC 3339 UTC with microseconds. */
  readonly recordedtime: string
}

/** A recorded event with its text: `JSON.parse(json)` is a RecordedEvent, server attributes included. */
export type LogEvent = Omit<EventRow, 'event' | 'streamversion'> & { readonly json: string }

/** Writes the place into the text of an event, without reading the text. */
export const composeJson = (text: string, { position, streamversion, recordedtime }: Place): string =>
  `${text.slice(0, -1)},"position":${position},"streamversion":${streamversion},"recordedtime":"${recordedtime}"}`

export const toLogEvent = (row: EventRow): LogEvent => {
  const { position, type, subject, source, programme, recordedtime } = row
  return { position, type, subject, source, programme, recordedtime, json: composeJson(row.event, row) }
}

export const toRecordedEvent = (row: Place & { readonly event: string }): RecordedEvent => {
  const { position, streamversion, recordedtime } = row
  return Object.assign(JSON.parse(row.event), { position, streamversion, recordedtime })
}
