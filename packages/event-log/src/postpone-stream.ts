import type { Pool } from './pool.ts'

const text = 'update event_log.streams set due = $3 where subject = $1 and version = $2'

/**
 * Says when the clock should look at a stream again (RFC 3339, null: not before its next event). Does nothing
 * to a stream that is not at this version any more: whoever moved it has said when.
 */
export const postponeStream = async (
  pool: Pool,
  subject: string,
  version: number,
  due: string | null,
): Promise<void> => {
  await pool.query({ name: 'postpone-stream', text, values: [subject, version, due] })
}
