import { setTimeout as pause } from 'node:timers/promises'
import { migrateEventLog, openPool } from '@partnerships/event-log'
import { createLedgerApp, createLedgerAppender, runClock } from '@partnerships/ledger'
import { startProjector } from '@partnerships/projector'
import { createQueryApp } from '@partnerships/query'
import { migrateReadModels } from '@partnerships/read-models'
import { createHttpApp, createLog, createMetrics, serve } from '@partnerships/service-kit'
import { testDatabase } from '@partnerships/testing'
import type { Recorded } from '../recorded.ts'
import { createBell } from './bell.ts'

export type Running = {
  readonly baseUrl: string
  /** Records what the clock will record two days from now. */
  readonly letTermsRunOut: () => Promise<void>
  /** Everything recorded after a position. */
  readonly eventsAfter: (position: number) => Promise<Recorded[]>
  readonly stop: () => Promise<void>
}

const twoDays = 172_800_000

/**
 * The ledger, the projector and the query service in this process, on a database of their own and behind a port.
 * The clock runs only when told, so that it can be ahead.
 */
export const startRunning = async (): Promise<Running> => {
  const database = await testDatabase()
  const pool = openPool(database.url)
  const log = createLog('oracle', 'silent')
  await migrateEventLog(pool)
  await migrateReadModels(pool)
  const { ring, bell } = createBell()
  const appender = createLedgerAppender(pool, ring)
  const projector = startProjector({ pool, log, bell })
  const app = createHttpApp({
    features: [createLedgerApp({ pool, appender, log }), createQueryApp({ pool })],
    checks: {},
    metrics: createMetrics('oracle'),
    log,
  })
  const serving = await serve({ app, host: '127.0.0.1', port: 0 })
  const baseUrl = serving.url

  const letTermsRunOut = async () => {
    const now = new Date(Date.now() + twoDays)
    const clock = runClock({ pool, log, ring, now: () => now })
    const due = 'select 1 from event_log.streams where due <= $1 limit 1'
    while ((await pool.query(due, [now.toISOString()])).rows.length > 0) await pause(5)
    await clock.stop()
  }

  const eventsAfter = async (position: number): Promise<Recorded[]> => {
    const response = await fetch(`${baseUrl}/v1/events?after=${position}`, {
      headers: { accept: 'application/x-ndjson' },
    })
    const lines = (await response.text()).split('\n').filter(line => line !== '')
    return lines.map(line => JSON.parse(line) as Recorded)
  }

  const stop = async () => {
    await serving.stop(100)
    await projector.stop()
    await appender.stop()
    await pool.end()
    await database.drop()
  }
  return { baseUrl, letTermsRunOut, eventsAfter, stop }
}
