import { aggregates, type EventFilter, eventTypes, matchesFilter } from '@partnerships/contracts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decidePost, event, posted } from '../../testing/post.ts'
import { type TestLedger, testLedger } from '../../testing/test-ledger.ts'
import { createAppender } from '../append/appender.ts'
import type { LogEvent } from '../log-event.ts'
import { readAfter } from './read-after.ts'
import { readAt } from './read-at.ts'

const types = [...eventTypes.slice(0, 6), 'partnership.signed', 'partnership.activated', 'figure.published']
const subjects = ['partnership/a', 'partnership/b', 'organisation/c', 'programme/p']
const programmes = [undefined, 'essaim', 'alliance']
const sources = ['/one', '/two']
const pick = <T>(from: readonly T[], i: number): T => from[i % from.length] as T

let ledger: TestLedger
let all: LogEvent[]
beforeAll(async () => {
  ledger = await testLedger()
  const appender = createAppender({ pool: ledger.pool, decide: decidePost })
  const events = Array.from({ length: 300 }, (_, i) => {
    const programme = pick(programmes, i * 7)
    return event(pick(subjects, i * 5 + (i >> 3)), `${i}`, {
      type: pick(types, i * 11 + (i >> 2)),
      source: pick(sources, i >> 1),
      ...(programme && { programme }),
    })
  })
  await appender.append(posted({ events }))
  all = await readAfter(ledger.pool, 0, 1_000)
})
afterAll(() => ledger.drop())

const some = <T>(from: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...from)), { nil: undefined })
const filters = fc
  .record({
    type: some([...types, ...aggregates.map(aggregate => `${aggregate}.*`)]),
    subject: some([...subjects, 'activity/none']),
    programme: some(['essaim', 'alliance', 'none']),
    source: some(sources),
  })
  .map(filter => filter as EventFilter)

test('pages hold what passes the filter, in position order, each event once', () =>
  fc.assert(
    fc.asyncProperty(
      filters,
      fc.nat(310),
      fc.nat(310),
      fc.integer({ min: 1, max: 100 }),
      async (filter, after, upTo, limit) => {
        const lies = (programme: string, asked: readonly string[]) => asked.includes(programme)
        const expected = all.filter(
          e => e.position > after && e.position <= upTo && matchesFilter(filter, e, lies),
        )
        const read: LogEvent[] = []
        for (let page: LogEvent[]; ; read.push(...page)) {
          page = await readAfter(ledger.pool, read.at(-1)?.position ?? after, limit, filter, upTo)
          if (page.length === 0) break
          expect(page.length).toBeLessThanOrEqual(limit)
        }
        expect(read).toEqual(expected)
      },
    ),
    { numRuns: 150 },
  ))

test('an event is read by its position', async () => {
  expect(await readAt(ledger.pool, 17)).toEqual(all[16])
  expect(await readAt(ledger.pool, 301)).toBeNull()
})
