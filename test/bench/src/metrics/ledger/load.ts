import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Pool } from '@partnerships/event-log'
import { from as copyFrom } from 'pg-copy-streams'
import type { World } from '../world/world.ts'
import { record } from './record.ts'
import { columns, copyText, rowsOf, type Table } from './rows.ts'
import { withoutIndexes } from './without-indexes.ts'

const tables = Object.keys(columns) as Table[]
const nameOf = (table: Table) => `event_log.${table}`

type Copy = { readonly write: (text: string) => Promise<void>; readonly end: () => Promise<void> }

const startCopy = async (pool: Pool, table: Table): Promise<Copy> => {
  const client = await pool.connect()
  const stream = client.query(copyFrom(`copy ${nameOf(table)} (${columns[table]}) from stdin`))
  const done = finished(stream).finally(() => client.release())
  done.catch(() => {})
  return {
    write: async text => {
      if (text !== '' && !stream.write(text)) await Promise.race([once(stream, 'drain'), done])
    },
    end: async () => {
      stream.end()
      await done
    },
  }
}

/**
 * Writes the events of a world into an empty ledger as if they had been posted over its ten years. `progress` is told
 * how many are written, now and then. Resolves with how many there are.
 */
export const loadLedger = (
  pool: Pool,
  world: World,
  progress: (events: number) => void = () => {},
): Promise<number> =>
  withoutIndexes(pool, tables.map(nameOf), async () => {
    const copies = await Promise.all(tables.map(table => startCopy(pool, table)))
    let written = 0
    for (const events of record(world)) {
      const rows = events.map(rowsOf)
      for (const [i, table] of tables.entries())
        await copies[i]?.write(copyText(rows.flatMap(row => row[table])))
      written += events.length
      progress(written)
    }
    for (const copy of copies) await copy.end()
    return written
  }).then(async written => {
    await pool.query(`vacuum analyze ${tables.map(nameOf).join(', ')}`)
    return written
  })
