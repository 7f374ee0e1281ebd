import type { Pool } from '../pool.ts'

/** Where the ledger ends. An empty one is at position 0 and has no recorded time. */
export type LedgerHead = {
  readonly ledgerid: string
  readonly position: number
  /** Of the last event, RFC 3339 UTC with microseconds. */
  readonly recordedtime: string | null
}

const text = `
  select l.ledgerid, coalesce(e.position, 0) as position, e.recordedtime
    from event_log.ledger l
    left join lateral (
      select position, recordedtime from event_log.events order by position desc limit 1
    ) e on true`

/** Reads which ledger this is and its last position. */
export const ledgerHead = async (pool: Pool): Promise<LedgerHead> => {
  const { rows } = await pool.query<LedgerHead>({ name: 'ledger-head', text })
  const [head] = rows
  if (!head) throw new Error('The ledger has no id: its row is missing')
  return head
}
