import type { Day } from '@partnerships/contracts'
import { orUnavailable, type Pool } from '@partnerships/event-log'
import { mergedInto, namesOf } from '@partnerships/read-models'
import type { Known } from '../known/index.ts'

/** What was merged into an organisation by the end of a day, each by its name then. */
export async function mergedBy(pool: Pool, id: string, day: Day, known: Known) {
  const merged = await orUnavailable(mergedInto(pool, known.position, day, id))
  if (merged.length === 0) return []
  const ids = merged.map(({ id }) => id)
  const names = await orUnavailable(namesOf(pool, known.position, day, ids))
  return merged.map(({ id, effective, reason }) => ({
    organisation: id,
    name: names.get(id) ?? null,
    effective,
    reason,
  }))
}
