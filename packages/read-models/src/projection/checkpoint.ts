import type { Pool } from '@partnerships/event-log'
import type pg from 'pg'
import type { Place } from './place.ts'
import type { ReadModel } from './read-model.ts'

/** How far a read model has come, in which ledger, and the digest of what it holds. */
export type Checkpoint = {
  readonly ledgerid: string
  readonly position: number
  /** 32 hexadecimal digits. */
  readonly digest: string
}

const begin = `
  insert into read_models.projections (name, version, ledgerid) values ($1, $2, $3)
  on conflict do nothing`
const read = 'select ledgerid, position, digest from read_models.projections where name = $1 and version = $2'

/** The read model's checkpoint; one that has none yet begins at position 0 of the ledger. */
export const readCheckpoint = async (pool: Pool, model: ReadModel, ledgerid: string): Promise<Checkpoint> => {
  const { name, version } = model
  await pool.query(begin, [name, version, ledgerid])
  const { rows } = await pool.query<Checkpoint>(read, [name, version])
  const [checkpoint] = rows
  if (!checkpoint) throw new Error(`The projection ${name} ${version} lost its checkpoint`)
  return checkpoint
}

// What a crash of the server takes away, checkpoint and rows together, is projected again. The digest is compared
// too: tables that were built anew and hold something else have another one at the same position.
const move = (checkpoints: string) => `
  update ${checkpoints} set position = $5, digest = $6, moved = now()
   where name = $1 and version = $2 and ledgerid = $3 and position = $4 and digest = $7
     and set_config('synchronous_commit', 'off', true) = 'off'`

/** Moves the checkpoint, in the client's transaction if it has one; false when it was not where it was thought to be. */
export const moveCheckpoint = async (
  client: Pick<pg.ClientBase, 'query'>,
  { name, version }: ReadModel,
  { checkpoints }: Place,
  from: Checkpoint,
  to: Checkpoint,
): Promise<boolean> => {
  const values = [name, version, from.ledgerid, from.position, to.position, to.digest, from.digest]
  const { rowCount } = await client.query({ name: `move-${checkpoints}`, text: move(checkpoints), values })
  return rowCount === 1
}
