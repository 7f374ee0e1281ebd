import { ledgerHead } from '@partnerships/event-log'
import type { Checkpoint } from '../checkpoint.ts'
import { inTransaction } from '../in-transaction.ts'
import { schemaOf } from '../read-model.ts'
import type { Build } from './build.ts'
import { follow } from './follow.ts'
import { besides, replacedSchema } from './place.ts'
import { forget, type Progress } from './progress.ts'
import { isComparable, readRunning } from './running.ts'

/** What came of a rebuild: `running` is what the tables that answered held, when it could be compared. */
export type Switched = {
  readonly switched: boolean
  readonly rebuilt: Checkpoint
  readonly running: Checkpoint | undefined
}

const raise = `
  update read_models.projections
     set ledgerid = $3, position = $4, digest = $5, generation = generation + 1, moved = now(),
         verified_at = now(), verified_position = $4, verified_agrees = true
   where name = $1 and version = $2`

/**
 * Puts the tables that were built in the place of those that answer, in one transaction, when both have the same
 * digest at the same position, when there is nothing to compare with, or when any difference is accepted. The
 * projector waits for the while, and goes on where it was: it finds its rows under the same keys. Should the digest
 * be another one, its next write fails and it begins anew.
 */
export const switchOver = async (options: Build, progress: Progress, accept: boolean): Promise<Switched> => {
  const { pool, model, signal } = options
  const { name, version } = model
  return inTransaction(pool, async client => {
    const found = await readRunning(client, model, 'for update')
    const now = await ledgerHead(pool)
    const running = isComparable(found, now) ? found : undefined
    const until = running?.position ?? now.position
    const rebuilt = await follow(pool, model, progress, until, signal)
    const agrees = running?.position !== rebuilt.position || running.digest === rebuilt.digest
    const { ledgerid, position, digest } = rebuilt
    const outcome = { rebuilt: { ledgerid, position, digest }, running }
    if (!agrees && !accept) return { switched: false, ...outcome }
    await client.query(`alter schema ${schemaOf(model)} rename to ${replacedSchema(model)}`)
    await client.query(`alter schema ${besides(model).schema} rename to ${schemaOf(model)}`)
    await client.query(raise, [name, version, ledgerid, position, digest])
    await forget(client, model)
    return { switched: true, ...outcome }
  })
}
