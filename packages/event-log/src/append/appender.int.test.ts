import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, decidePost, event, organisation, type Post, posted } from '../../testing/post.ts'
import { type TestLedger, testLedger } from '../../testing/test-ledger.ts'
import { LedgerUnavailable } from '../errors.ts'
import type { Pool } from '../pool.ts'
import { ledgerHead } from '../read/ledger-head.ts'
import { readAfter } from '../read/read-after.ts'
import { readStreams } from '../read/read-streams.ts'
import { type Appender, createAppender } from './appender.ts'

let ledger: TestLedger
let appender: Appender<Post, Answer>
let other: Appender<Post, Answer>
const appended = (post: Post) => appender.append(posted(post))
const events = () => readAfter(ledger.pool, 0, 10_000)
/** All events of a group have the same recorded time. */
const groups = async () => new Set((await events()).map(({ recordedtime }) => recordedtime)).size

beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())
beforeEach(async () => {
  await ledger.empty()
  appender = createAppender({ pool: ledger.pool, decide: decidePost })
  other = createAppender({ pool: ledger.pool, decide: decidePost })
})

test('events get positions and versions, and read back as recorded', async () => {
  await appended({
    events: [event('partnership/a', '1'), event('partnership/b', '2', { programme: 'essaim' })],
  })
  await appended({ events: [event('partnership/a', '3', { data: { note: 'é "\n' } })] })
  const recorded = (await events()).map(({ json }) => JSON.parse(json))
  expect(recorded.map(e => [e.position, e.subject, e.streamversion, e.programme])).toEqual([
    [1, 'partnership/a', 1, undefined],
    [2, 'partnership/b', 1, 'essaim'],
    [3, 'partnership/a', 2, undefined],
  ])
  expect(recorded[2]).toMatchObject({ specversion: '1.0', id: '3', source: '/test', data: { note: 'é "\n' } })
  expect((await readStreams(ledger.pool, ['partnership/a'])).get('partnership/a')).toEqual([
    recorded[0],
    recorded[2],
  ])
})

describe('the same id', () => {
  test('twice is one event', async () => {
    const same = { events: [event('partnership/a', '1')] }
    expect(await appended(same)).toEqual({ recorded: [1] })
    expect(await appended(same)).toEqual({ duplicate: 1 })
    expect(await other.append(posted(same))).toEqual({ duplicate: 1 })
  })

  test('at once, in one group or from two processes, is one event', async () => {
    const same = { events: [event('partnership/a', '1')] }
    const answers = await Promise.all(
      [appender, appender, other, other].map(appender => appender.append(posted(same))),
    )
    expect(answers.filter(answer => 'recorded' in answer)).toHaveLength(1)
    expect(answers.filter(answer => 'duplicate' in answer && answer.duplicate === 1)).toHaveLength(3)
    expect(await events()).toHaveLength(1)
  })

  test('with other content is told apart', async () => {
    await appended({ events: [event('partnership/a', '1', { data: { note: 'one' } })] })
    const another = { events: [event('partnership/a', '1', { data: { note: 'another' } })] }
    expect(await appended(another)).toEqual({ refused: 'event-id-reused' })
    expect(await other.append(posted(another))).toEqual({ refused: 'event-id-reused' })
  })
})

test('a batch is all or nothing', async () => {
  await appended({ events: [event('partnership/a', 'there')] })
  const batch = [event('partnership/b', '1'), event('partnership/b', '2'), event('partnership/c', '3')]
  const poisoned = event('partnership/d', 'nul\0')
  await expect(appended({ events: [...batch, poisoned] })).rejects.toThrow(/invalid byte sequence/)
  expect(await events()).toHaveLength(1)
  expect(await appended({ events: batch })).toEqual({ recorded: [2, 3, 4] })
})

test('ten requests for one stream are decided one on the other in one group', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, version) =>
      appended({ events: [event('partnership/hot', `${version}`)], version }),
    ),
  )
  expect(answers).toEqual(answers.map((_, i) => ({ recorded: [i + 1] })))
  expect(await groups()).toBe(1)
})

test('100 requests beside a poisoned one all succeed', async () => {
  const good = Array.from({ length: 100 }, (_, i) => ({ events: [event(`partnership/${i % 7}`, `${i}`)] }))
  const bad = appended({ events: [event('partnership/bad', '\0')] })
  const [poisoned, ...answers] = await Promise.allSettled([bad, ...good.map(appended)])
  expect(poisoned.status).toBe('rejected')
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 'fulfilled'))
  expect(await events()).toHaveLength(100)
})

test('what a decision throws reaches its own request alone', async () => {
  const failing = createAppender<string, Answer>({
    pool: ledger.pool,
    decide: (id, view) => {
      if (id === 'bad') throw new Error('no')
      return decidePost({ events: [event('partnership/a', id)] }, view)
    },
  })
  const answers = await Promise.allSettled(
    ['1', 'bad', '2'].map(request => failing.append({ request, events: 1, bytes: 1 })),
  )
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a reference may be to what the group adds before it, not to what it adds after', async () => {
  const answers = await Promise.all([
    appended({ events: [event('partnership/b', '1')], refersTo: ['partnership/a'] }),
    appended({ events: [event('partnership/a', '2')] }),
    appended({ events: [event('partnership/c', '3')], refersTo: ['partnership/a'] }),
  ])
  expect(answers).toEqual([{ refused: 'unknown-reference' }, { recorded: [1] }, { recorded: [2] }])
})

test('what a refused request has added nobody sees', async () => {
  const siren = { kind: 'siren', value: '732829320' } as const
  await appended({ events: [organisation('holder', '1', [siren])] })
  const answers = await Promise.all([
    appended({ events: [event('partnership/a', '2'), organisation('other', '3', [siren])] }),
    appended({ events: [event('partnership/b', '4')], refersTo: ['partnership/a'] }),
    appended({ events: [event('partnership/a', '5')], version: 0 }),
  ])
  expect(answers).toEqual([
    { refused: 'identifier-taken' },
    { refused: 'unknown-reference' },
    { recorded: [2] },
  ])
})

test('what this process has appended it does not look up again', async () => {
  const queries: string[] = []
  const query = (config: { name: string }) => {
    queries.push(config.name)
    return ledger.pool.query(config as never)
  }
  const watched = createAppender({ pool: { query } as unknown as Pool, decide: decidePost })
  const reads = (length: number) => ({ subject: 'partnership/a', length })
  for (let i = 0; i < 5; i++) {
    await watched.append(posted({ events: [event('partnership/a', `a-${i}`)], version: i, reads: reads(i) }))
    await watched.append(posted({ events: [event('partnership/b', `b-${i}`)], refersTo: ['partnership/a'] }))
  }
  expect(queries).toEqual(Array(10).fill('append-events'))
})

test('who cannot have the lock within two seconds is told that the ledger is unavailable', async () => {
  const client = await ledger.pool.connect()
  await client.query('begin')
  await client.query("select pg_advisory_xact_lock(hashtextextended('event_log.append', 0))")
  await expect(appended({ events: [event('partnership/a', '1')] })).rejects.toThrow(LedgerUnavailable)
  await client.query('rollback')
  client.release()
  expect(await appended({ events: [event('partnership/a', '1')] })).toEqual({ recorded: [1] })
})

test('the recorded time never decreases, even when the clock has been set back', async () => {
  await appended({ events: [event('partnership/a', '1')] })
  await ledger.pool.query("update event_log.events set recordedtime = '2999-01-01T00:00:00Z'")
  await appended({ events: [event('partnership/a', '2')] })
  await appended({ events: [event('partnership/a', '3')] })
  expect((await events()).map(({ recordedtime }) => recordedtime)).toEqual([
    '2999-01-01T00:00:00.000000Z',
    '2999-01-01T00:00:00.000001Z',
    '2999-01-01T00:00:00.000002Z',
  ])
})

test('a group of more than 1,000 events is appended in several, a larger request whole', async () => {
  const many = Array.from({ length: 1_500 }, (_, i) => event(`partnership/${i}`, `${i}`))
  const singles = many.slice(0, 1_200).map(one => appended({ events: [one] }))
  await Promise.all(singles)
  expect(await groups()).toBe(2)
  const large = many.map(({ event: { subject, id } }) => event(subject, `again-${id}`))
  await appended({ events: large })
  expect(await groups()).toBe(3)
  expect((await ledgerHead(ledger.pool)).position).toBe(2_700)
})

test('the bell can be rung after every group', async () => {
  const positions: number[] = []
  const ringing = createAppender({
    pool: ledger.pool,
    decide: decidePost,
    onAppended: position => positions.push(position),
  })
  const same = posted({ events: [event('partnership/a', '1'), event('partnership/a', '2')] })
  await ringing.append(same)
  await ringing.append(same)
  await ringing.append(posted({ events: [event('partnership/a', '3')] }))
  await ringing.stop()
  expect(positions).toEqual([2, 3])
})

test('after a stop what waits is answered, what comes is refused', async () => {
  const waiting = appended({ events: [event('partnership/a', '1')] })
  const stopped = appender.stop()
  await expect(appended({ events: [event('partnership/a', '2')] })).rejects.toThrow(LedgerUnavailable)
  await stopped
  expect(await waiting).toEqual({ recorded: [1] })
})
