import { ledgerHead, type Pool } from '@partnerships/event-log'
import { loadLedger } from '../ledger/load.ts'
import { type World, worldOf } from '../world/world.ts'
import type { Database, Server } from './database.ts'
import { sayProgress, whole } from './progress.ts'
import { type Mark, rebuildAll } from './rebuild-all.ts'

/** A ledger of a world and its read models. */
export type Stand = Database & {
  readonly world: World
  /** The ledger's last position. */
  readonly head: number
  /** How long the read models took; undefined when they were there. */
  readonly projected: Mark | undefined
}

const eventsEach = 5

/** Writes a world with so many partnerships into a database of its own, unless it is there, and projects it. */
export const prepareStand = async (server: Server, partnerships: number, seed: number): Promise<Stand> => {
  const world = worldOf(partnerships, seed)
  const database = await server.open(`world_${partnerships}_${seed}`, pool => fill(pool, world))
  const { pool } = database
  const { position: head } = await ledgerHead(pool)
  const projected = await rebuildAll(pool, head)
  if (projected)
    console.log(`rebuilt all read models from ${whole(head)} events in ${whole(projected.seconds)} s`)
  return { ...database, world, head, projected }
}

const fill = async (pool: Pool, world: World): Promise<void> => {
  const { partnerships } = world
  const started = performance.now()
  const progress = sayProgress(`writing ${whole(partnerships)} partnerships`)
  const events = await loadLedger(pool, world, done => progress(done, eventsEach * partnerships))
  console.log(`wrote ${whole(events)} events in ${whole((performance.now() - started) / 1_000)} s`)
}
