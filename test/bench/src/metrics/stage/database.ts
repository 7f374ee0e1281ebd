import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@partnerships/embedded'
import { migrateEventLog, openPool, type Pool } from '@partnerships/event-log'
import { migrateReadModels } from '@partnerships/read-models'

export type Database = { readonly url: string; readonly pool: Pool }

export type Server = {
  /**
   * The database of that name, with the tables of ledger and read models. Made and filled if it isn't there; one that
   * was not filled to the end is made again.
   */
  readonly open: (name: string, fill: (pool: Pool) => Promise<void>) => Promise<Database>
  readonly stop: () => Promise<void>
}

const stateOf = `select shobj_description(oid, 'pg_database') as state from pg_database where datname = $1`
const filled = 'filled'

/** Starts a Postgres of its own, as durable as in production; its folder stays when it is given one. */
export const startServer = async (kept: string | undefined): Promise<Server> => {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'partnership-bench-')))
  const postgres = await startPostgres({ dataDir: folder })
  const server = openPool(postgres.url, { max: 1 })
  const pools: Pool[] = [server]
  return {
    open: async (name, fill) => {
      const { rows } = await server.query<{ state: string | null }>(stateOf, [name])
      const isFilled = rows[0]?.state === filled
      if (!isFilled) {
        await server.query(`drop database if exists ${name}`)
        await server.query(`create database ${name}`)
      }
      const url = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href
      const pool = openPool(url)
      pools.push(pool)
      await migrateEventLog(pool)
      await migrateReadModels(pool)
      if (!isFilled) await fill(pool)
      await server.query(`comment on database ${name} is '${filled}'`)
      return { url, pool }
    },
    stop: async () => {
      await Promise.all(pools.map(pool => pool.end()))
      await postgres.stop(60_000)
      if (kept === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
