import type { Day } from '@partnerships/contracts'
import type { Pool } from '@partnerships/event-log'
import { schemaOf } from '../projection/read-model.ts'
import { organisations as model } from './model.ts'

type Named = {
  readonly id: string
  readonly name: string
  readonly valid_from: Day
  readonly known_from: number
  readonly known_until: number
}

/** All names that an organisation was ever known by up to a position, in the order of their days. */
type Names = { readonly reached: number; readonly rows: readonly Named[] }

type Kept = { readonly ledgerid: string; readonly names: Map<string, Names> }

const mostKept = 10_000
const kept = new WeakMap<Pool, Kept>()

const keptOf = (pool: Pool, ledgerid: string): Map<string, Names> => {
  const known = kept.get(pool)
  if (known?.ledgerid === ledgerid) return known.names
  const names = new Map<string, Names>()
  kept.set(pool, { ledgerid, names })
  return names
}

const text = `
  select s.id, s.name, s.valid_from, s.known_from, s.known_until, p.position as reached
    from read_models.projections p
    left join ${schemaOf(model)}.states s on s.id = any ($1)
   where p.name = $2 and p.version = $3
   order by s.valid_from`

/**
 * What organisations are called at the end of a day, as known at a position that the read model has reached; one
 * that comes later by its first name. One that is not known has none.
 */
export const namesOf = async (
  pool: Pool,
  { ledgerid, position }: { readonly ledgerid: string; readonly position: number },
  day: Day,
  organisations: readonly string[],
): Promise<Map<string, string>> => {
  const names = keptOf(pool, ledgerid)
  const found = new Map<string, readonly Named[]>()
  const missing: string[] = []
  for (const id of organisations) {
    const known = names.get(id)
    if (known && position <= known.reached) found.set(id, known.rows)
    else missing.push(id)
  }
  if (missing.length > 0) {
    const values = [missing, model.name, model.version]
    const { rows } = await pool.query<Named & { reached: number }>({ name: 'names-of', text, values })
    const reached = Math.max(position, rows[0]?.reached ?? 0)
    const byId = Map.groupBy(rows, ({ id }) => id)
    for (const id of missing) {
      const own = byId.get(id) ?? []
      found.set(id, own)
      names.delete(id)
      names.set(id, { reached, rows: own })
    }
    for (const oldest of names.keys()) {
      if (names.size <= mostKept) break
      names.delete(oldest)
    }
  }
  return new Map(
    [...found].flatMap(([id, rows]) => {
      const name = nameAt(rows, position, day)
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
}

/** The last name that begins until a day, else the first. */
const nameAt = (rows: readonly Named[], position: number, day: Day): string | undefined => {
  const known = rows.filter(row => row.known_from <= position && position < row.known_until)
  return (known.findLast(({ valid_from }) => valid_from <= day) ?? known[0])?.name
}
