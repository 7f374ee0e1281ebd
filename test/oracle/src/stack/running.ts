import { setTimeout as pause } from 'node:timers/promises'
import { openPool } from '@partnerships/event-log'
import { runClock } from '@partnerships/ledger'
import { createLog } from '@partnerships/service-kit'
import { startStack } from '@partnerships/stack'
import { testDatabase } from '@partnerships/testing'
import type { Recorded } from '../recorded.ts'

export type Running = {
  readonly baseUrl: string
  /** Records what the clock will record two days from now. */
  readonly letTermsRunOut: () => Promise<void>
  /** Everything recorded after a position. */
  readonly eventsAfter: (position: number) => Promise<Recorded[]>
  readonly stop: () => Promise<void>
}

const twoDays = 172_800_000

/** The stack on a database of its own, with a clock that can be sent ahead. */
export const startRunning = async (): Promise<Running> => {
  const database = await testDatabase()
  const stack = await startStack({ DATABASE_URL: database.url, SAMPLE: 'off' })
  const pool = openPool(database.url, { max: 2, applicationName: 'oracle' })
  const { baseUrl } = stack

  const letTermsRunOut = async () => {
    const now = new Date(Date.now() + twoDays)
    const clock = runClock({ pool, log: createLog('oracle', 'silent'), now: () => now })
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
    await pool.end()
    await stack.stop()
    await database.drop()
  }
  return { baseUrl, letTermsRunOut, eventsAfter, stop }
}
