import type { Pool } from '@partnerships/event-log'
import type { Checkpoint } from './checkpoint.ts'

/** A version of a read model, or one that is being built beside it, and how it is. */
export type Surveyed = Checkpoint & {
  readonly name: string
  readonly version: number
  /** How many of its events are folded, while it is being built. */
  readonly building: { readonly folded: number; readonly events: number } | null
  /** Whether an event has waited for ten seconds, and nothing was taken in for as long. */
  readonly isBehind: boolean
  /** What came of the last self-check; `at` is RFC 3339 UTC. */
  readonly verified: { readonly at: string; readonly position: number; readonly agrees: boolean } | null
}

const text = `
  select p.name, p.version, p.ledgerid, p.position, p.digest, null::bigint as folded, null::bigint as events,
         p.moved < now() - interval '10 seconds' and exists (
           select from event_log.events e
            where e.position = p.position + 1 and e.recordedtime < now() - interval '10 seconds') as "isBehind",
         p.verified_at, p.verified_position, p.verified_agrees
    from read_models.projections p
  union all
  select name, version, ledgerid, position, digest, folded, events, false, null, null, null
    from read_models.rebuilds
  order by name, version, folded nulls first`

type Row = Pick<Surveyed, 'name' | 'version' | keyof Checkpoint | 'isBehind'> & {
  readonly folded: number | null
  readonly events: number | null
  readonly verified_at: string | null
  readonly verified_position: number | null
  readonly verified_agrees: boolean | null
}

const surveyedOf = ({
  folded,
  events,
  verified_at,
  verified_position,
  verified_agrees,
  ...row
}: Row): Surveyed => ({
  ...row,
  building: folded === null || events === null ? null : { folded, events },
  verified:
    verified_at === null || verified_position === null || verified_agrees === null
      ? null
      : { at: verified_at, position: verified_position, agrees: verified_agrees },
})

/** Reads how each version of each read model is, and what is being built beside them. */
export const surveyProjections = async (pool: Pool): Promise<Surveyed[]> => {
  const { rows } = await pool.query<Row>({ name: 'survey-projections', text })
  return rows.map(surveyedOf)
}
