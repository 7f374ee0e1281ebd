import { createLog } from '@partnerships/service-kit'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { launched, partnership, registered, signed } from '../../testing/events.ts'
import { type TestService, testService } from '../../testing/service.ts'
import { type Clock, runClock } from './run-clock.ts'

let service: TestService
const clocks: Clock[] = []

beforeAll(async () => {
  service = await testService()
  await service.post([launched('p'), registered('o'), launched('far', { timezone: 'Pacific/Noumea' })])
})
afterEach(async () => {
  await Promise.all(clocks.splice(0).map(clock => clock.stop()))
})
afterAll(() => service.drop())

const log = createLog('test', 'silent')
const clockAt = (instant: string, more = {}) => {
  const clock = runClock({ pool: service.pool, log, everyMs: 20, now: () => new Date(instant), ...more })
  clocks.push(clock)
  return clock
}
const stream = async (id: string) => {
  const answer = await service.get(`/v1/events?subject=partnership/${id}`)
  return ((await answer.json()) as { events: Record<string, unknown>[] }).events
}
const activated = async (id: string, until: string, opening = {}) => {
  const answer = await service.post([signed(id, opening), partnership('activated', id, { term: { until } })])
  expect(answer.status).toBe(201)
}
const expiries = async (id: string) => (await stream(id)).filter(({ type }) => type === 'partnership.expired')
const dueOf = async (id: string) => {
  const { rows } = await service.pool.query('select due from event_log.streams where subject = $1', [
    `partnership/${id}`,
  ])
  return rows[0].due
}

it('records the expiry of a term that has run out, once, however many clocks there are', async () => {
  await activated('ended', '2023')
  const rings = vi.fn()
  for (let i = 0; i < 4; i++) clockAt('2100-01-01T00:00:00Z', { ring: rings })
  await vi.waitFor(async () => expect(await expiries('ended')).toHaveLength(1))
  await vi.waitFor(async () => expect(await dueOf('ended')).toBeNull())
  await Promise.all(clocks.splice(0).map(clock => clock.stop()))
  const events = await stream('ended')
  const [, term, expiry, ...rest] = events
  expect(rest).toEqual([])
  expect(expiry).toMatchObject({
    source: '/clock',
    id: `ended:${term?.position}`,
    effective: '2023',
    time: '2100-01-01T00:00:00.000Z',
    programme: 'p',
    dataschema: '/schemas/partnership.expired',
    data: { term: term?.position },
  })
  expect(rings).toHaveBeenCalled()
})

it('records none before the term is over everywhere in its range, in the time zone of the programme', async () => {
  await activated('paris', '2090-06-30')
  await activated('noumea', '2090-06-30', { programme: 'far' })
  expect(await dueOf('paris')).toBe('2090-06-30T22:00:00.000000Z')
  expect(await dueOf('noumea')).toBe('2090-06-30T13:00:00.000000Z')
  clockAt('2090-06-30T21:59:59Z')
  await vi.waitFor(async () => expect(await expiries('noumea')).toHaveLength(1))
  expect(await expiries('paris')).toHaveLength(0)
})

it('looks again when it finds a term that has not run out yet', async () => {
  await activated('early', '2095')
  await service.pool.query(
    `update event_log.streams set due = '2000-01-01' where subject = 'partnership/early'`,
  )
  clockAt('2090-01-01T00:00:00Z')
  await vi.waitFor(async () => expect(await dueOf('early')).toBe('2095-12-31T23:00:00.000000Z'))
  expect(await expiries('early')).toHaveLength(0)
})

it('waits a day after the term was recorded', async () => {
  await activated('recent', '2020')
  clockAt(new Date(Date.now() + 23 * 3_600_000).toISOString())
  await service.pool.query(
    `update event_log.streams set due = '2000-01-01' where subject = 'partnership/recent'`,
  )
  await vi.waitFor(async () => expect(Date.parse(await dueOf('recent'))).toBeGreaterThan(Date.now()))
  expect(await expiries('recent')).toHaveLength(0)
})

it('records none that would break the history, and lets the partnership be until its next event', async () => {
  const early = { effective: '2019-05-01' }
  const term = { term: { until: '2021' } }
  await service.post([
    signed('broken', {}, early),
    partnership('activated', 'broken', term, early),
    partnership('suspended', 'broken', {}, { effective: '2022-05-01' }),
  ])
  expect(await dueOf('broken')).not.toBeNull()
  clockAt('2100-01-01T00:00:00Z')
  await vi.waitFor(async () => expect(await dueOf('broken')).toBeNull())
  expect(await expiries('broken')).toHaveLength(0)
})

it('goes on after the database was away', async () => {
  await activated('patient', '2023')
  await service.pool.query('alter table event_log.streams rename to away')
  clockAt('2100-01-01T00:00:00Z')
  await service.pool.query('alter table event_log.away rename to streams')
  await vi.waitFor(async () => expect(await expiries('patient')).toHaveLength(1))
})
