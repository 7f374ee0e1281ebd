import type { Pool } from '../pool.ts'

const text = 'select position, recordedtime from event_log.events where position = any ($1)'

type Times = ReadonlyMap<number, string>
type Asked = { readonly positions: Set<number>; readonly times: Promise<Times> }

/** What is asked for in one turn, until it is read. */
const asked = new WeakMap<Pool, Asked>()

const read = async (pool: Pool, positions: ReadonlySet<number>): Promise<Times> => {
  // Those that go on at the same moment ask before this does.
  await Promise.resolve()
  asked.delete(pool)
  const { rows } = await pool.query<{ position: number; recordedtime: string }>({
    name: 'recorded-times-at',
    text,
    values: [[...positions]],
  })
  return new Map(rows.map(({ position, recordedtime }) => [position, recordedtime]))
}

const askedOf = (pool: Pool): Asked => {
  const positions = new Set<number>()
  return { positions, times: read(pool, positions) }
}

/**
 * When the event at a position was recorded, RFC 3339 UTC with microseconds; null when there is none. What is asked for
 * together is read at once.
 */
export const recordedTimeAt = async (pool: Pool, position: number): Promise<string | null> => {
  const { positions, times } = asked.get(pool) ?? askedOf(pool)
  asked.set(pool, { positions, times })
  positions.add(position)
  return (await times).get(position) ?? null
}
