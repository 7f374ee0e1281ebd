import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, decidePost, event, type Post, posted } from '../../testing/post.ts'
import { startWriter } from '../../testing/start-writer.ts'
import { type TestLedger, testLedger } from '../../testing/test-ledger.ts'
import { LedgerUnavailable } from '../errors.ts'
import { openPool } from '../pool.ts'
import { readAfter } from '../read/read-after.ts'
import { type Appender, createAppender } from './appender.ts'

let ledger: TestLedger
let appender: Appender<Post, Answer>
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())
beforeEach(async () => {
  await ledger.empty()
  appender = createAppender({ pool: ledger.pool, decide: decidePost })
})

const batch = (name: string): Post => ({
  events: ['a', 'b', 'c'].map(subject => event(`partnership/${subject}`, `${name}-${subject}`)),
})

/** Holds the append lock while `action` runs. */
const holdingTheLock = async (action: () => Promise<void>): Promise<void> => {
  const client = await ledger.pool.connect()
  await client.query('begin')
  await client.query("select pg_advisory_xact_lock(hashtextextended('event_log.append', 0))")
  await action()
  await client.query('rollback')
  client.release()
}

/** The backends that wait in the append of this application. */
const waitingIn = async (application: string): Promise<number[]> => {
  const { rows } = await ledger.pool.query(
    `select pid from pg_stat_activity
      where application_name = $1 and wait_event_type = 'Lock' and wait_event = 'advisory'`,
    [application],
  )
  return rows.map(({ pid }) => pid)
}

const untilWaiting = async (application: string): Promise<number> => {
  for (;;) {
    const [pid] = await waitingIn(application)
    if (pid !== undefined) return pid
    await sleep(5)
  }
}

/** Whole batches only, positions without holes, a row in each table for each event. */
const expectWhole = async (): Promise<number> => {
  const events = await readAfter(ledger.pool, 0, 100_000)
  expect(events.map(({ position }) => position)).toEqual(events.map((_, i) => i + 1))
  expect(events.length % 3).toBe(0)
  const { rows } = await ledger.pool.query(
    'select (select count(*) from event_log.event_ids) as ids, (select sum(version)::bigint from event_log.streams) as versions',
  )
  expect(rows).toEqual([{ ids: events.length, versions: events.length || null }])
  return events.length
}

test('a connection cut while it waits in the call leaves nothing', async () => {
  const pool = openPool(ledger.url, { applicationName: 'cut' })
  const cut = createAppender({ pool, decide: decidePost })
  await holdingTheLock(async () => {
    const answer = cut.append(posted(batch('1')))
    answer.catch(() => {})
    await ledger.pool.query('select pg_terminate_backend($1)', [await untilWaiting('cut')])
    await expect(answer).rejects.toThrow(LedgerUnavailable)
  })
  expect(await expectWhole()).toBe(0)
  expect(await cut.append(posted(batch('1')))).toEqual({ recorded: [1, 2, 3] })
  await pool.end()
})

test('connections cut at any moment leave whole batches, and what is sent again is recorded once', async () => {
  const pool = openPool(ledger.url, { applicationName: 'cut' })
  const cut = createAppender({ pool, decide: decidePost })
  let sent = 0
  let recorded = 0
  let cuts = 0
  const appendUntilCutOften = async (): Promise<void> => {
    while (cuts < 10) {
      const name = `${sent++}`
      let answer: Answer | undefined
      while (!answer)
        answer = await cut.append(posted(batch(name))).catch(error => {
          expect(error).toBeInstanceOf(LedgerUnavailable)
          cuts++
          return undefined
        })
      recorded++
    }
  }
  const cutNowAndThen = async (): Promise<void> => {
    while (cuts < 10) {
      // However slow the machine, some get through between two cuts.
      for (const next = recorded + Math.random() * 6; recorded < next && cuts < 10; ) await sleep(1)
      await ledger.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut' and state = 'active'",
      )
    }
  }
  await Promise.all([...Array.from({ length: 4 }, appendUntilCutOften), cutNowAndThen()])
  await pool.end()
  expect(recorded).toBe(sent)
  expect(await expectWhole()).toBe(sent * 3)
})

test('a writer killed in the call leaves all of it or nothing', async () => {
  const writer = startWriter(ledger.url, 'killed', 1, 1_000)
  await writer.answered(3)
  await holdingTheLock(async () => {
    await untilWaiting('killed')
    writer.signal('SIGKILL')
    await writer.ended
  })
  const before = (await readAfter(ledger.pool, 0, 100_000)).length
  const answer = await appender.append(posted(batch('after')))
  expect(answer).toMatchObject({ recorded: [expect.any(Number), expect.any(Number), expect.any(Number)] })
  const events = await readAfter(ledger.pool, 0, 100_000)
  expect(events.map(({ position }) => position)).toEqual(events.map((_, i) => i + 1))
  expect(events.length).toBeGreaterThanOrEqual(before + 3)
})

test('a writer stopped in the call, or anywhere else, holds up nobody and leaves no gap', async () => {
  const writer = startWriter(ledger.url, 'stopped', 3, 200)
  await writer.answered(1)
  await holdingTheLock(async () => {
    await untilWaiting('stopped')
    writer.signal('SIGSTOP')
  })
  expect(await appender.append(posted(batch('beside the call')))).toHaveProperty('recorded')
  writer.signal('SIGCONT')
  for (let i = 0; i < 30; i++) {
    await sleep(Math.random() * 15)
    writer.signal('SIGSTOP')
    expect(await appender.append(posted(batch(`beside ${i}`)))).toHaveProperty('recorded')
    writer.signal('SIGCONT')
  }
  expect(await writer.ended).toBe(0)
  const events = await readAfter(ledger.pool, 0, 100_000)
  expect(events.map(({ position }) => position)).toEqual(events.map((_, i) => i + 1))
  // Of three requests in a row one has one event, one two, one three.
  expect(events.length).toBe(3 * 31 + 3 * (66 * 6 + 1 + 2))
})

test('a client that falls silent after the call, before its commit, is cut off', async () => {
  const client = new pg.Client({ connectionString: ledger.url })
  client.on('error', () => {})
  await client.connect()
  // As when the last packet of a statement is lost: executed, and never told to commit.
  const { connection } = client as unknown as { connection: Wire }
  connection.parse({ name: '', text: `select event_log.append_events(${Array(19).fill("'{}'").join(', ')})` })
  connection.bind({})
  connection.execute({})
  connection.flush()
  await expect.poll(() => appendsAsWell(), { timeout: 5_000, interval: 1 }).toBe(false)
  await expect.poll(() => appendsAsWell(), { timeout: 20_000 }).toBe(true)
})

type Wire = { [message in 'parse' | 'bind' | 'execute' | 'flush']: (of?: object) => void }

let attempts = 0
const appendsAsWell = async (): Promise<boolean> => {
  try {
    await appender.append(posted(batch(`attempt ${attempts++}`)))
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(LedgerUnavailable)
    return false
  }
}
