import type { Pool } from '../pool.ts'

/** What makes an event the same event, for ever. */
export type EventId = { readonly source: string; readonly id: string }

/** That an event was recorded, where, and the hash of what was posted. */
export type Recording = {
  readonly source: string
  readonly id: string
  readonly position: number
  readonly streamversion: number
  /** In hexadecimal digits. */
  readonly hash: string
}

const text = `
  select i.source, i.id, i.position, e.streamversion, encode(i.content_hash, 'hex') as hash
    from unnest($1::text[], $2::text[]) as asked(source, id)
    join event_log.event_ids i using (source, id)
    join event_log.events e on e.position = i.position`

/** Finds which of these events have been recorded; those that have not are left out. */
export const readByIds = async (pool: Pool, ids: readonly EventId[]): Promise<Recording[]> => {
  const values = [ids.map(({ source }) => source), ids.map(({ id }) => id)]
  const { rows } = await pool.query<Recording>({ name: 'read-by-ids', text, values })
  return rows
}
