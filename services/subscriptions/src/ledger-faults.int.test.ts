import { openPool, type Pool } from '@partnerships/event-log'
import { createLog } from '@partnerships/service-kit'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { append } from '../testing/append.ts'
import { openStream } from '../testing/reader.ts'
import { openStalled } from '../testing/stalled.ts'
import { ledgerDatabase, stand } from '../testing/stand.ts'
import { followLedger } from './index.ts'

let ledger: Awaited<ReturnType<typeof ledgerDatabase>>
let pool: Pool
let service: Awaited<ReturnType<typeof stand>>
let admin: Pool

beforeEach(async () => {
  ledger = await ledgerDatabase()
  pool = openPool(ledger.url)
  admin = openPool(new URL('/postgres', ledger.url).href)
  service = await stand(pool, { keepAliveMs: 20 })
})
afterEach(async () => {
  await service.stop()
  await pool.end()
  await admin.end()
  await ledger.drop()
})

const event = (id: string) => ({ type: 'organisation.registered', subject: `organisation/${id}` }) as const
const name = () => new URL(ledger.url).pathname.slice(1)
const cutConnections = () =>
  admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name()])
const allowConnections = (allowed: boolean) =>
  admin.query(`alter database ${name()} allow_connections ${allowed}`)

test('while the database is away, who reads the last events goes on, and others are told to come back', async () => {
  await append(ledger.pool, [event('a'), event('b')])
  const reader = await openStream(service.url, 'after=0')
  await reader.upTo(2)
  await allowConnections(false)
  await cutConnections()
  await expect.poll(async () => (await fetch(`${service.origin}/readyz`)).status).toBe(503)

  const fromRing = await openStream(service.url, 'after=1')
  await fromRing.until(1)
  const atEnd = await fetch(service.url)
  expect([atEnd.status, atEnd.headers.get('retry-after')]).toEqual([503, '2'])
  expect(await atEnd.json()).toMatchObject({ code: 'ledger-unavailable' })

  await allowConnections(true)
  await append(ledger.pool, [event('c')])
  await Promise.all([reader.until(3), fromRing.until(2)])
  expect([reader.positions(), fromRing.positions()]).toEqual([
    [1, 2, 3],
    [2, 3],
  ])
  expect((await fetch(`${service.origin}/readyz`)).status).toBe(200)
  await Promise.all([reader.leave(), fromRing.leave()])
})

test('that the database is away is logged once, however often it is tried', async () => {
  const log = createLog('subscriptions', 'silent')
  const told = vi.spyOn(log, 'error')
  const tries = vi.spyOn(pool, 'query')
  const following = followLedger({ pool, log, pollMs: 10 })
  await expect.poll(() => following.tail).toBeDefined()
  await allowConnections(false)
  await cutConnections()
  await expect.poll(() => told.mock.calls.length).toBe(1)
  const tried = tries.mock.calls.length
  await expect.poll(() => tries.mock.calls.length, { timeout: 10_000 }).toBeGreaterThan(tried + 8)
  expect(told).toHaveBeenCalledTimes(1)
  await allowConnections(true)
  await following.stop()
  vi.restoreAllMocks()
})

test('who is reading the ledger when the database goes away is cut, and comes back', async () => {
  await service.stop()
  const note = { note: 'x'.repeat(40_000) }
  const head = await append(
    ledger.pool,
    Array.from({ length: 400 }, (_, i) => ({ ...event(`o${i}`), data: note })),
  )
  service = await stand(pool, { ringLimits: { events: 0, characters: 0 } })
  const reader = await openStalled(service.url, 'after=0')
  await expect.poll(async () => (await fetch(`${service.origin}/readyz`)).status).toBe(200)
  await allowConnections(false)
  await cutConnections()
  const seen = await reader.readOn()
  const last = seen.at(-1) ?? 0
  expect(last).toBeLessThan(head)
  await allowConnections(true)
  await expect.poll(async () => (await fetch(`${service.origin}/readyz`)).status).toBe(200)
  const back = await openStream(service.url, '', { 'last-event-id': String(last) })
  await back.upTo(head)
  expect([...seen, ...back.positions()]).toEqual(Array.from({ length: head }, (_, i) => i + 1))
  await back.leave()
})

test.each([
  ['another one', 'update event_log.ledger set ledgerid = gen_random_uuid()'],
  ['shorter than it was', 'delete from event_log.events where position > 1'],
])('when the ledger turns out to be %s, all streams end', async (_, statement) => {
  await append(ledger.pool, [event('a'), event('b')])
  const reader = await openStream(service.url, 'after=0')
  await reader.upTo(2)
  await ledger.pool.query(statement)
  await reader.ended

  const { rows } = await ledger.pool.query<{ ledgerid: string }>('select ledgerid from event_log.ledger')
  const answers = async () => {
    const response = await openStream(service.url, 'after=0')
    await response.leave()
    return response.response.headers.get('ledger-id')
  }
  await expect.poll(answers).toBe(rows[0]?.ledgerid)
})

test('when the service stops, its streams end', async () => {
  await append(ledger.pool, [event('a')])
  const readers = await Promise.all([openStream(service.url), openStream(service.url, 'after=0')])
  await Promise.all(readers.map(reader => reader.upTo(1)))
  await service.stop()
  await Promise.all(readers.map(({ ended }) => ended))
  service = await stand(pool)
})
