import { afterAll, beforeAll, expect, test } from 'vitest'
import { decidePost, event, posted } from '../../testing/post.ts'
import { startWriter } from '../../testing/start-writer.ts'
import { type TestLedger, testLedger } from '../../testing/test-ledger.ts'
import { followLog } from '../follow-log.ts'
import type { LogEvent } from '../log-event.ts'
import { readAfter } from '../read/read-after.ts'
import { createAppender } from './appender.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

/** Reads along, as any consumer does, until `count` events have come. */
const readAlong = async (count: number): Promise<LogEvent[]> => {
  const read: LogEvent[] = []
  const stop = new AbortController()
  for await (const events of followLog(ledger.pool, {
    after: 0,
    signal: stop.signal,
    pollMs: 1,
    batch: 50,
  })) {
    read.push(...events)
    if (read.length >= count) stop.abort()
  }
  return read
}

test('many writers in several processes: no reader skips one, and positions have no holes', async () => {
  // Of every three requests, one has one event, one two, one three; the appender here adds 200 single ones.
  const total = 3 * 4 * 60 * 2 + 200
  const readers = [readAlong(total), readAlong(total)]
  const writers = ['one', 'two', 'three'].map(name => startWriter(ledger.url, name, 4, 60))
  const appender = createAppender({ pool: ledger.pool, decide: decidePost })
  await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      appender.append(posted({ events: [event(`partnership/${i % 5}`, `here-${i}`)] })),
    ),
  )
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0])

  const all = await readAfter(ledger.pool, 0, total + 1)
  expect(all.map(({ position }) => position)).toEqual(Array.from({ length: total }, (_, i) => i + 1))
  for (const read of await Promise.all(readers)) expect(read).toEqual(all)
  expect(all.map(({ recordedtime }) => recordedtime)).toEqual(all.map(e => e.recordedtime).sort())
  expectVersionsInOrder(all)
})

const expectVersionsInOrder = (events: readonly LogEvent[]): void => {
  const versions = Map.groupBy(events, ({ subject }) => subject)
  for (const stream of versions.values())
    expect(stream.map(({ json }) => JSON.parse(json).streamversion)).toEqual(stream.map((_, i) => i + 1))
}
