import type { Pool } from '@partnerships/event-log'
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

const text = `
  select distinct on (id) id, name, parent, timezone, themes from programmes_v1.states
   where known_from <= $1 and $1 < known_until
   order by id, valid_from desc`

const read = async (pool: Pool, position: number): Promise<ProgrammesAt> => {
  const { rows } = await pool.query<Row>({ name: 'programmes-at', text, values: [position] })
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

const mostKept = 100
const kept = new WeakMap<Pool, Map<string, Promise<ProgrammesAt>>>()

/** The programmes as known at a position of a ledger, which is for ever the same: those of the last positions are kept. */
export const programmesAt = (
  pool: Pool,
  { ledgerid, position }: { readonly ledgerid: string; readonly position: number },
): Promise<ProgrammesAt> => {
  const known = kept.get(pool) ?? new Map<string, Promise<ProgrammesAt>>()
  kept.set(pool, known)
  const key = `${ledgerid} ${position}`
  const found = known.get(key)
  if (found) return found
  const reading = read(pool, position)
  known.set(key, reading)
  reading.catch(() => known.delete(key))
  const [oldest] = known.keys()
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
  return reading
}
