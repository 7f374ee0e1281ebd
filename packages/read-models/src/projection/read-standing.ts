import type { LedgerHead, Pool } from '@partnerships/event-log'
import type { ProjectionRow } from './read-projections.ts'

/** Where the ledger ends, and how far each version of each read model has come in it. */
export type Standing = {
  readonly head: LedgerHead
  readonly rows: readonly Omit<ProjectionRow, 'digest'>[]
}

const text = `
  select l.ledgerid, coalesce(e.position, 0) as position, e.recordedtime,
         (select coalesce(json_agg(json_build_object(
            'name', p.name, 'version', p.version, 'ledgerid', p.ledgerid, 'position', p.position,
            'isBeingBuilt', p.position = 0 and (p.name, p.version) in (select name, version from read_models.rebuilds)
          )), '[]') from read_models.projections p) as rows
    from event_log.ledger l
    left join lateral (
      select position, recordedtime from event_log.events order by position desc limit 1
    ) e on true`

/** Reads both at one moment, so that no projection of this ledger is ahead of its head. */
export const readStanding = async (pool: Pool): Promise<Standing> => {
  const { rows: found } = await pool.query<LedgerHead & Pick<Standing, 'rows'>>({
    name: 'read-standing',
    text,
  })
  const [standing] = found
  if (!standing) throw new Error('The ledger has no id: its row is missing')
  const { rows, ...head } = standing
  return { head, rows }
}
