import { afterAll, beforeAll, expect, test } from 'vitest'
import { decidePost, event, posted } from '../../testing/post.ts'
import { type TestLedger, testLedger } from '../../testing/test-ledger.ts'
import { createAppender } from '../append/appender.ts'
import { postponeStream } from '../postpone-stream.ts'
import { dueStreams } from './due-streams.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

test('a stream is due as its last event says, until it is postponed or moves', async () => {
  const { pool } = ledger
  const appender = createAppender({ pool, decide: decidePost })
  const append = (subject: string, id: string, due?: string) =>
    appender.append(posted({ events: [event(subject, id, { due: due ?? null })] }))
  const due = async (now: string, limit = 10) =>
    (await dueStreams(pool, now, limit)).map(({ subject, version }) => [subject, version])

  await append('partnership/a', '1', '2026-01-02T00:00:00+01:00')
  await append('partnership/b', '2', '2026-01-01T00:00:00Z')
  await append('partnership/c', '3')
  expect(await due('2025-12-31T23:59:59Z')).toEqual([])
  expect(await due('2026-01-01T23:00:00Z')).toEqual([
    ['partnership/b', 1],
    ['partnership/a', 1],
  ])
  expect(await due('2026-01-01T23:00:00Z', 1)).toEqual([['partnership/b', 1]])

  await append('partnership/b', '4')
  await append('partnership/a', '5', '2026-01-03T00:00:00Z')
  await postponeStream(pool, 'partnership/a', 1, null)
  expect(await due('2026-01-03T00:00:00Z')).toEqual([['partnership/a', 2]])
  await postponeStream(pool, 'partnership/a', 2, '2026-01-04T00:00:00Z')
  expect(await due('2026-01-03T00:00:00Z')).toEqual([])
  expect(await dueStreams(pool, '2026-01-04T00:00:00Z', 1)).toEqual([
    { subject: 'partnership/a', version: 2, due: '2026-01-04T00:00:00.000000Z' },
  ])
})
