import { countEvents, type Pool } from '@partnerships/event-log'
import type pg from 'pg'
import { inTransaction } from '../in-transaction.ts'
import { LostCheckpoint } from '../lost-checkpoint.ts'
import type { ReadModel } from '../read-model.ts'
import { schemaOf } from '../read-model.ts'
import { besides } from './place.ts'
import { createTables, dropTables, haveSameTables } from './tables.ts'

/** How far a rebuild has come; see rebuilds.sql. */
export type Progress = {
  readonly ledgerid: string
  readonly up_to: number
  readonly events: number
  readonly folded: number
  readonly after_subject: string
  readonly filled: boolean
  readonly position: number
  readonly digest: string
}

const read = `
  select ledgerid, up_to, events, folded, after_subject, filled, position, digest
    from read_models.rebuilds where name = $1 and version = $2`

/** How far the rebuild of a read model has come; undefined when there is none. */
export const readProgress = async (
  pool: Pick<pg.ClientBase, 'query'>,
  { name, version }: ReadModel,
): Promise<Progress | undefined> => {
  const { rows } = await pool.query<Progress>(read, [name, version])
  return rows[0]
}

const begin = `
  insert into read_models.rebuilds (name, version, ledgerid, up_to, events) values ($1, $2, $3, $4, $5)`

/**
 * The rebuild that was left unfinished, when it is of this ledger, not beyond the position and of tables as they are
 * now; else a new one, of streams as they were at the position.
 */
export const goOnOrBegin = async (
  pool: Pool,
  model: ReadModel,
  ledgerid: string,
  upTo: number,
): Promise<Progress> => {
  const { schema } = besides(model)
  const unfinished = await readProgress(pool, model)
  const isOfUse = unfinished?.ledgerid === ledgerid && Math.max(unfinished.up_to, unfinished.position) <= upTo
  if (isOfUse && (await haveSameTables(pool, schemaOf(model), schema))) return unfinished
  const events = await countEvents(pool, model.aggregate, upTo)
  return inTransaction(pool, async client => {
    await forget(client, model)
    await dropTables(client, schema)
    await createTables(client, schemaOf(model), schema)
    await client.query(begin, [model.name, model.version, ledgerid, upTo, events])
    return (await readProgress(client, model)) as Progress
  })
}

const fill = `
  update read_models.rebuilds
     set after_subject = $5, folded = $6, digest = $7, filled = $8, position = $9, moved = now()
   where name = $1 and version = $2 and ledgerid = $3 and after_subject = $4 and not filled
     and set_config('synchronous_commit', 'off', true) = 'off'`

/** Notes, in the client's transaction, that more streams are folded. Throws `LostCheckpoint` when somebody else did. */
export const moveProgress = async (
  client: Pick<pg.ClientBase, 'query'>,
  { name, version }: ReadModel,
  from: Progress,
  to: Progress,
): Promise<void> => {
  const { after_subject, folded, digest, filled, position } = to
  const values = [
    name,
    version,
    from.ledgerid,
    from.after_subject,
    after_subject,
    folded,
    digest,
    filled,
    position,
  ]
  const { rowCount } = await client.query({ name: 'move-progress', text: fill, values })
  if (rowCount !== 1) throw new LostCheckpoint(`somebody else is rebuilding ${name}`)
}

/** Takes the rebuild's row away, in the client's transaction if it has one. */
export const forget = async (
  client: Pick<pg.ClientBase, 'query'>,
  { name, version }: ReadModel,
): Promise<void> => {
  await client.query('delete from read_models.rebuilds where name = $1 and version = $2', [name, version])
}
