import type { Pool } from '@partnerships/event-log'
import { schemaOf } from '../projection/read-model.ts'
import { programmes as model } from './model.ts'
import type { ProgrammeState, Theme } from './states.ts'

/** Programmes as they are known at a position, each as it is in the end. */
export type ProgrammesAt = {
  /** By id. */
  readonly names: ReadonlyMap<string, string>
  readonly themes: readonly Theme[]
  /** An IANA time zone; undefined of a programme that is not known. */
  timeZoneOf(programme: string): string | undefined
  /** The programmes given and all that lie in them. */
  within(programmes: readonly string[]): string[]
}

type Row = Pick<ProgrammeState, 'id' | 'name' | 'parent' | 'timezone' | 'themes'>
type KnownRow = Row & { readonly known_from: number; readonly known_until: number }

/** All that was ever known of programmes: as they were known at any position up to the one that was reached. */
type Ever = { readonly reached: number; at(position: number): ProgrammesAt }

const text = `
  select s.id, s.name, s.parent, s.timezone, s.themes, s.known_from, s.known_until, p.position as reached
    from read_models.projections p
    left join ${schemaOf(model)}.states s on true
   where p.name = $1 and p.version = $2
   order by s.id, s.valid_from`

const read = async (pool: Pool): Promise<Ever> => {
  const found = await pool.query<KnownRow & { reached: number }>({
    name: 'programmes-ever',
    text,
    values: [model.name, model.version],
  })
  const rows = found.rows.filter(({ id }) => id !== null)
  const changes = new Set(rows.flatMap(({ known_from, known_until }) => [known_from, known_until]))
  const positions = [...changes].sort((a, b) => b - a)
  const made = new Map<number, ProgrammesAt>()
  return {
    reached: found.rows[0]?.reached ?? 0,
    at: position => {
      const changed = positions.find(change => change <= position) ?? 0
      const known = made.get(changed)
      if (known) return known
      const programmes = programmesIn(rows, changed)
      if (made.size === mostMade) made.clear()
      made.set(changed, programmes)
      return programmes
    },
  }
}

const mostMade = 100

const programmesIn = (ever: readonly KnownRow[], position: number): ProgrammesAt => {
  const known = ever.filter(row => row.known_from <= position && position < row.known_until)
  // The last row of each is what it is in the end.
  const rows = [...new Map(known.map(row => [row.id, row])).values()]
  const zones = new Map(rows.map(({ id, timezone }) => [id, timezone]))
  const children = Map.groupBy(rows, ({ parent }) => parent)
  return {
    names: new Map(rows.map(({ id, name }) => [id, name])),
    themes: rows.flatMap(({ themes }) => themes),
    timeZoneOf: programme => zones.get(programme),
    within: programmes => {
      const inside = new Set(programmes)
      for (const programme of inside) for (const { id } of children.get(programme) ?? []) inside.add(id)
      return [...inside]
    },
  }
}

type Kept = { readonly ledgerid: string; reached: number; readonly ever: Promise<Ever> }

const kept = new WeakMap<Pool, Kept>()

/**
 * The programmes as known at a position of a ledger that the read model has reached, which is for ever the same: all
 * that was known up to the last position asked for is kept.
 */
export const programmesAt = async (
  pool: Pool,
  { ledgerid, position }: { readonly ledgerid: string; readonly position: number },
): Promise<ProgrammesAt> => {
  const last = kept.get(pool)
  if (last?.ledgerid === ledgerid && position <= last.reached) return (await last.ever).at(position)
  const ever = read(pool)
  const reading = { ledgerid, reached: position, ever }
  kept.set(pool, reading)
  try {
    const all = await ever
    reading.reached = Math.max(position, all.reached)
    return all.at(position)
  } catch (error) {
    if (kept.get(pool) === reading) kept.delete(pool)
    throw error
  }
}
