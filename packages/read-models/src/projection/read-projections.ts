import type { Pool } from '@partnerships/event-log'
import type { Checkpoint } from './checkpoint.ts'

/** A version of a read model, and how far it has come. */
export type ProjectionRow = Checkpoint & {
  readonly name: string
  readonly version: number
  /** Whether it holds nothing, and is being built. */
  readonly isBeingBuilt: boolean
}

const text = `
  select name, version, ledgerid, position, digest,
         position = 0 and (name, version) in (select name, version from read_models.rebuilds) as "isBeingBuilt"
    from read_models.projections order by name, version`

/** Reads how far each version of each read model has come; one that was never begun is left out. */
export const readProjections = async (pool: Pool): Promise<ProjectionRow[]> => {
  const { rows } = await pool.query<ProjectionRow>({ name: 'read-projections', text })
  return rows
}
