import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { decidePost, event, posted } from '../testing/post.ts'
import { type TestLedger, testLedger } from '../testing/test-ledger.ts'
import { createAppender } from './append/appender.ts'
import type { Bell } from './bell.ts'
import { AheadOfLedger, LedgerChanged } from './errors.ts'
import { type FollowOptions, followLog } from './follow-log.ts'
import type { Pool } from './pool.ts'
import { ledgerHead } from './read/ledger-head.ts'

let ledger: TestLedger
let id = 0
const append = (count: number) =>
  createAppender({ pool: ledger.pool, decide: decidePost }).append(
    posted({ events: Array.from({ length: count }, () => event('partnership/a', `${id++}`)) }),
  )
const never = new AbortController().signal

beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())
beforeEach(() => ledger.empty())

/** Follows until position `last`. */
const follow = async (
  last: number,
  options: Partial<FollowOptions> = {},
  pool: Pool = ledger.pool,
): Promise<number[]> => {
  const positions: number[] = []
  for await (const events of followLog(pool, { after: 0, signal: never, pollMs: 5, ...options })) {
    positions.push(...events.map(({ position }) => position))
    if (positions.at(-1) === last) break
  }
  return positions
}

test('the log comes in batches from a position on, then live', async () => {
  await append(10)
  const followed = follow(12, { after: 4, batch: 3 })
  await append(2)
  expect(await followed).toEqual([5, 6, 7, 8, 9, 10, 11, 12])
})

test('a ring wakes it, also one between the look and the wait', async () => {
  let ring = () => {}
  const bell: Bell = {
    wait: () =>
      new Promise(resolve => {
        ring = resolve
      }),
  }
  let looks = 0
  const query = async (config: { name: string }) => {
    const result = await ledger.pool.query(config as never)
    if (looks++ === 0) {
      await append(1)
      ring()
    }
    return result
  }
  expect(await follow(1, { bell }, { query } as unknown as Pool)).toEqual([1])
})

test('it ends when its signal aborts, at once', async () => {
  const stop = new AbortController()
  const followed = follow(1, { signal: stop.signal, pollMs: 3_600_000 })
  setTimeout(() => stop.abort(), 20)
  expect(await followed).toEqual([])
})

test('a consumer that is ahead of the ledger stops', async () => {
  await append(2)
  await expect(follow(9, { after: 3 })).rejects.toThrow(AheadOfLedger)
  const stopped = expect(follow(9, { after: 2 })).rejects.toThrow(AheadOfLedger)
  await ledger.pool.query('delete from event_log.events where position = 2')
  await stopped
})

test('a consumer of another ledger stops, also while it follows', async () => {
  await append(1)
  await expect(follow(9, { ledgerid: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow(LedgerChanged)
  const { ledgerid } = await ledgerHead(ledger.pool)
  const stopped = expect(follow(9, { ledgerid })).rejects.toThrow(LedgerChanged)
  await ledger.pool.query('update event_log.ledger set ledgerid = gen_random_uuid()')
  await stopped
})
