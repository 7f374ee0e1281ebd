import type { Aggregate } from '@partnerships/contracts'
import { composeJson, type Place } from '../log-event.ts'
import type { Pool } from '../pool.ts'

/** A subject's events in position order: `JSON.parse` of each is a RecordedEvent. */
export type WholeStream = { readonly subject: string; readonly events: readonly string[] }

export type WholeStreamsOptions = {
  readonly aggregate: Aggregate
  /** Only subjects that come after this one, byte by byte; all unless told. */
  readonly after?: string
  /** Streams as they were at this position. */
  readonly upTo: number
  /** About how many events at once; 2,000 unless told. */
  readonly slice?: number
}

const text = `
  select e.subject, e.position, e.streamversion, e.recordedtime, e.event
    from event_log.events e
   where (e.subject, e.position) > ($1, $2) and e.subject < $3 and e.position <= $4
   order by e.subject, e.position limit $5`

type Row = Place & { readonly subject: string; readonly event: string }

/** Reads an aggregate's whole streams in the order of their subjects, some at once; never a part of one. */
export async function* readWholeStreams(
  pool: Pool,
  { aggregate, after, upTo, slice = 2_000 }: WholeStreamsOptions,
): AsyncGenerator<WholeStream[], void, void> {
  let last = { subject: after || `${aggregate}/`, position: Number.MAX_SAFE_INTEGER }
  // What follows the slash in the order of bytes.
  const end = `${aggregate}0`
  let unfinished: { subject: string; events: string[] } | undefined
  for (;;) {
    const values = [last.subject, last.position, end, upTo, slice]
    const { rows } = await pool.query<Row>({ name: 'read-whole-streams', text, values })
    const streams = unfinished ? [unfinished] : []
    for (const row of rows) {
      if (row.subject !== streams.at(-1)?.subject) streams.push({ subject: row.subject, events: [] })
      streams.at(-1)?.events.push(composeJson(row.event, row))
    }
    last = rows.at(-1) ?? last
    unfinished = rows.length === slice ? streams.pop() : undefined
    if (streams.length > 0) yield streams
    if (rows.length < slice) return
  }
}

/** How many events an aggregate had at a position. */
export const countEvents = async (pool: Pool, aggregate: Aggregate, upTo: number): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*) from event_log.events where subject > $1 and subject < $2 and position <= $3',
    [`${aggregate}/`, `${aggregate}0`, upTo],
  )
  return rows[0]?.count ?? 0
}
