import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { decidePost, event, posted } from '../../testing/post.ts'
import { type TestLedger, testLedger } from '../../testing/test-ledger.ts'
import { createAppender } from '../append/appender.ts'
import { LedgerUnavailable } from '../errors.ts'
import { ledgerHead } from './ledger-head.ts'
import { positionAt } from './position-at.ts'
import { readAfter } from './read-after.ts'

let ledger: TestLedger
let id = 0
const append = () =>
  createAppender({ pool: ledger.pool, decide: decidePost }).append(
    posted({ events: [event('partnership/a', `${id++}`)] }),
  )
const serverTime = async (): Promise<string> =>
  (await ledger.pool.query('select clock_timestamp() as now')).rows[0].now

beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())
beforeEach(() => ledger.empty())

test('an empty ledger is at position 0 at any time', async () => {
  expect(await positionAt(ledger.pool, '2026-01-01T00:00:00Z')).toBe(0)
})

test('an instant finds the last event recorded at or before it', async () => {
  for (let i = 0; i < 20; i++) await append()
  const events = await readAfter(ledger.pool, 0, 100)
  for (const { position, recordedtime } of events) {
    expect(await positionAt(ledger.pool, recordedtime)).toBe(position)
    const { rows } = await ledger.pool.query("select $1::timestamptz - interval '1 microsecond' as before", [
      recordedtime,
    ])
    expect(await positionAt(ledger.pool, rows[0].before)).toBe(position - 1)
  }
})

test('what was answered for an instant stays, also when the clock is set back', async () => {
  await append()
  const now = await serverTime()
  expect(await positionAt(ledger.pool, now)).toBe(1)
  // As if the clock stood an hour back from here on: what was promised is later than all it will say.
  await ledger.pool.query("update event_log.ledger set known_until = known_until + interval '1 hour'")
  const { rows } = await ledger.pool.query('select known_until from event_log.ledger')
  await append()
  expect((await ledgerHead(ledger.pool)).recordedtime).toSatisfy((time: string) => time > rows[0].known_until)
  expect(await positionAt(ledger.pool, rows[0].known_until)).toBe(1)
})

test('an instant in the future promises nothing', async () => {
  const { rows } = await ledger.pool.query("select clock_timestamp() + interval '1 day' as future")
  await positionAt(ledger.pool, rows[0].future)
  await append()
  expect((await ledgerHead(ledger.pool)).recordedtime).toSatisfy((time: string) => time < rows[0].future)
})

test('an instant after the last event waits for whoever is appending', async () => {
  const client = await ledger.pool.connect()
  await client.query('begin')
  await client.query("select pg_advisory_xact_lock(hashtextextended('event_log.append', 0))")
  await expect(positionAt(ledger.pool, await serverTime())).rejects.toThrow(LedgerUnavailable)
  await client.query('rollback')
  client.release()
})
