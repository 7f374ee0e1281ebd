import type { RecordedEvent } from '@partnerships/contracts'
import { toRecordedEvent } from '../log-event.ts'
import type { Pool } from '../pool.ts'

const text = `
  select e.subject, e.position, e.streamversion, e.recordedtime, e.event
    from event_log.events e
   where e.subject = any ($1) and e.position <= $2
   order by e.subject, e.position`

type Row = { subject: string; position: number; streamversion: number; recordedtime: string; event: string }

/**
 * Reads whole streams, in position order, as they were at position `upTo` (as they are, unless told). A
 * subject that isn't there has an empty one.
 */
export const readStreams = async (
  pool: Pool,
  subjects: readonly string[],
  upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, RecordedEvent[]>> => {
  const streams = new Map<string, RecordedEvent[]>(subjects.map(subject => [subject, []]))
  const { rows } = await pool.query<Row>({ name: 'read-streams', text, values: [subjects, upTo] })
  for (const row of rows) streams.get(row.subject)?.push(toRecordedEvent(row))
  return streams
}
