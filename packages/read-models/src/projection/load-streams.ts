import { type Pool, readStreams } from '@partnerships/event-log'
import type { ReadModel } from './read-model.ts'
import { stillKnown } from './row-key.ts'
import type { OpenRow, Stream } from './stream.ts'

/**
 * The streams of subjects as they were at a position, with the rows that the schema's tables hold of them: each
 * row was opened by one of the stream's events.
 */
export const loadStreams = async (
  pool: Pool,
  { tables }: ReadModel,
  schema: string,
  subjects: readonly string[],
  position: number,
): Promise<Map<string, Stream>> => {
  if (subjects.length === 0) return new Map()
  const loaded = await readStreams(pool, subjects, position)
  const positions = [...loaded.values()].flatMap(events => events.map(event => event.position))
  const text = tables
    .map(
      table => `
        select '${table}' as "table", known_from, ordinal, replace(fingerprint::text, '-', '') as fingerprint
          from ${schema}.${table} where known_from = any ($1) and known_until = $2`,
    )
    .join(' union all ')
  const { rows } = await pool.query<OpenRow>({
    name: `open-rows-${schema}`,
    text,
    values: [positions, stillKnown],
  })
  const byPosition = Map.groupBy(
    rows.sort((a, b) => a.ordinal - b.ordinal),
    row => row.known_from,
  )
  return new Map(
    [...loaded].map(([subject, events]) => [
      subject,
      { events, open: events.flatMap(event => byPosition.get(event.position) ?? []) },
    ]),
  )
}
