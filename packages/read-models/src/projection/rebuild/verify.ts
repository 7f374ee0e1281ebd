import { ledgerHead } from '@partnerships/event-log'
import { alone } from './alone.ts'
import { type Build, build } from './build.ts'
import { differingTables } from './compare-rows.ts'
import { follow } from './follow.ts'
import { besides } from './place.ts'
import { forget } from './progress.ts'
import { isComparable, readRunning } from './running.ts'
import { dropTables } from './tables.ts'

/** What a replay says of the tables that answer, at a position. */
export type Verified = {
  readonly position: number
  /** What the checkpoint of the tables that answer says, and what the replay gives. */
  readonly digest: { readonly running: string; readonly replayed: string }
  /** The tables whose rows are others than those that the replay gives. */
  readonly differing: readonly string[]
  readonly agrees: boolean
}

const note = `
  update read_models.projections set verified_at = now(), verified_position = $3, verified_agrees = $4
   where name = $1 and version = $2`

/**
 * Replays the ledger into tables beside those that answer, and compares digest and rows with theirs at the same
 * position. What was replayed is dropped, and the outcome noted in the checkpoint's row. Throws `RebuildUnderWay`,
 * and an error when there is nothing of this ledger to compare with.
 */
export const verify = (options: Build): Promise<Verified> =>
  alone(options.pool, options.model, async () => {
    const { pool, model, signal } = options
    const progress = await build(options)
    const running = await readRunning(pool, model)
    if (!isComparable(running, await ledgerHead(pool)))
      throw new Error(`${model.name} holds nothing of this ledger yet`)
    const { position } = running
    const { digest } = await follow(pool, model, progress, position, signal)
    const differing = await differingTables(pool, model, position)
    const agrees = digest === running.digest && differing.length === 0
    await pool.query(note, [model.name, model.version, position, agrees])
    await forget(pool, model)
    await dropTables(pool, besides(model).schema)
    return { position, digest: { running: running.digest, replayed: digest }, differing, agrees }
  })
