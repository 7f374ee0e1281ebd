import { ledgerHead, type Pool } from '@partnerships/event-log'
import { readCheckpoint } from '../checkpoint.ts'
import { type ReadModel, schemaOf } from '../read-model.ts'
import { fill } from './fill.ts'
import { follow } from './follow.ts'
import { besides, replacedSchema } from './place.ts'
import { goOnOrBegin, type Progress } from './progress.ts'
import { isComparable, readRunning } from './running.ts'
import { dropTables, indexTables } from './tables.ts'

/** What a rebuild takes. */
export type Build = {
  readonly pool: Pool
  readonly model: ReadModel
  /** Told how far it has come. */
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

/**
 * Where a rebuild should come to: to where the tables that answer stand, so that both can be compared; to the end
 * of the ledger when they hold nothing to compare with.
 */
export const aim = async ({ pool, model }: Build): Promise<{ ledgerid: string; position: number }> => {
  // In this order: a projection is never ahead of a head that is read after it.
  const running = await readRunning(pool, model)
  const head = await ledgerHead(pool)
  return { ledgerid: head.ledgerid, position: isComparable(running, head) ? running.position : head.position }
}

/** Builds tables beside those that answer, or goes on with those that were begun, until both stand at one position. */
export const build = async (options: Build): Promise<Progress> => {
  const { pool, model, signal } = options
  const { schema } = besides(model)
  await dropTables(pool, replacedSchema(model))
  const { ledgerid, position } = await aim(options)
  await readCheckpoint(pool, model, ledgerid)
  let progress = await goOnOrBegin(pool, model, ledgerid, position)
  if (!progress.filled) progress = await fill(options, progress)
  await indexTables(pool, schemaOf(model), schema)
  for (;;) {
    signal.throwIfAborted()
    const { position } = await aim(options)
    if (position <= progress.position) break
    progress = await follow(pool, model, progress, position, signal)
  }
  await analyze(options, schema)
  return progress
}

/** The planner knows the new tables before anybody asks them. */
const analyze = async ({ pool, model }: Build, schema: string): Promise<void> => {
  for (const table of model.tables) await pool.query(`analyze ${schema}.${table}`)
}
