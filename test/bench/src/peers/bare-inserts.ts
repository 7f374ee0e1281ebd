import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { partnershipData } from '../events.ts'
import { inParallel, type Measure } from '../measure.ts'

/** One INSERT an event through pg in this process: no versions, no idempotency, positions with gaps. */
export const insertBare = async (url: string, concurrency: number, seconds: number): Promise<Measure> => {
  const pool = new pg.Pool({ connectionString: url, max: 32 })
  try {
    await pool.query(
      'create table if not exists bare_events (position bigserial primary key, stream text, type text, data jsonb)',
    )
    return await inParallel(concurrency, seconds, () =>
      pool.query({
        name: 'bare-insert',
        text: 'insert into bare_events (stream, type, data) values ($1, $2, $3) returning position',
        values: [`partnership-${randomUUID()}`, 'partnership.signed', JSON.stringify(partnershipData())],
      }),
    )
  } finally {
    await pool.end()
  }
}
