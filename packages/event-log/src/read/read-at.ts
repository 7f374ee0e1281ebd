import { type EventRow, eventColumns, type LogEvent, toLogEvent } from '../log-event.ts'
import type { Pool } from '../pool.ts'

const text = `select ${eventColumns} from event_log.events e where e.position = $1`

/** Reads the event at a position, null when none is. */
export const readAt = async (pool: Pool, position: number): Promise<LogEvent | null> => {
  const { rows } = await pool.query<EventRow>({ name: 'read-at', text, values: [position] })
  return rows[0] ? toLogEvent(rows[0]) : null
}
