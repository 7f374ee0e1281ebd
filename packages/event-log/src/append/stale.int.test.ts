import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, decidePost, event, type Post, posted } from '../../testing/post.ts'
import { type TestLedger, testLedger } from '../../testing/test-ledger.ts'
import { Overloaded } from '../errors.ts'
import { openPool, type Pool } from '../pool.ts'
import { readAfter } from '../read/read-after.ts'
import { type Appender, createAppender } from './appender.ts'

let ledger: TestLedger
let appender: Appender<Post, Answer>
let other: Appender<Post, Answer>
const appended = (post: Post) => appender.append(posted(post))
const events = () => readAfter(ledger.pool, 0, 10_000)

beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())
beforeEach(async () => {
  await ledger.empty()
  appender = createAppender({ pool: ledger.pool, decide: decidePost })
  other = createAppender({ pool: ledger.pool, decide: decidePost })
})

test('of 50 appends with the same expected version exactly one wins', async () => {
  await appended({ events: [event('partnership/a', 'first')] })
  const pool = openPool(ledger.url)
  const appenders = Array.from({ length: 5 }, () => createAppender({ pool, decide: decidePost }))
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      appenders[i % 5]?.append(posted({ events: [event('partnership/a', `try-${i}`)], version: 1 })),
    ),
  )
  await pool.end()
  expect(answers.filter(answer => answer && 'recorded' in answer)).toHaveLength(1)
  expect(answers.filter(answer => answer && 'refused' in answer)).toHaveLength(49)
  expect(await events()).toHaveLength(2)
})

describe('what another process has appended', () => {
  test('is decided on, however stale the memory', async () => {
    await appended({ events: [event('partnership/a', '1')] })
    await other.append(posted({ events: [event('partnership/a', '2')] }))
    expect(await appended({ events: [event('partnership/a', '3')], version: 1 })).toEqual({
      refused: 'version-conflict',
    })
    await other.append(posted({ events: [event('partnership/a', '4')] }))
    expect(await appended({ events: [event('partnership/a', '5')], version: 3 })).toEqual({ recorded: [4] })
  })

  test('to a stream that was only read makes the decision anew', async () => {
    await appended({ events: [event('programme/p', '1', { type: 'programme.updated' })] })
    const reading = (id: string, length: number) =>
      appended({ events: [event(`partnership/${id}`, id)], reads: { subject: 'programme/p', length } })
    expect(await reading('2', 1)).toEqual({ recorded: [2] })
    await other.append(posted({ events: [event('programme/p', '3', { type: 'programme.updated' })] }))
    expect(await reading('4', 1)).toEqual({ refused: 'lifecycle-violation' })
    expect(await reading('5', 2)).toEqual({ recorded: [4] })
  })

  test('takes what was decided on a stale request down with it, and nothing else', async () => {
    await appended({ events: [event('partnership/a', '1')] })
    await other.append(posted({ events: [event('partnership/a', '2')] }))
    const answers = await Promise.all([
      appended({ events: [event('partnership/a', '3'), event('partnership/new', '4')], version: 1 }),
      appended({ events: [event('partnership/b', '5')], refersTo: ['partnership/new'] }),
      appended({ events: [event('partnership/c', '6')] }),
    ])
    expect(answers).toEqual([
      { refused: 'version-conflict' },
      { refused: 'unknown-reference' },
      { recorded: [3] },
    ])
  })
})

test('requests of one lane stay in order when the first has to be decided again', async () => {
  await appended({ events: [event('partnership/a', '1')] })
  await other.append(posted({ events: [event('partnership/a', '2')] }))
  const lane = {}
  const answers = await Promise.all([
    appender.append(posted({ events: [event('partnership/a', '3')] }, lane)),
    appender.append(posted({ events: [event('partnership/b', '4')] }, lane)),
    appender.append(posted({ events: [event('partnership/c', '5')] })),
  ])
  expect(answers).toEqual([{ recorded: [4] }, { recorded: [5] }, { recorded: [3] }])
})

test('a request of a lane waits for one before it that has to be decided again', async () => {
  await appended({ events: [event('partnership/a', '1')] })
  await other.append(posted({ events: [event('partnership/a', '2')] }))
  const lane = {}
  const stale = appender.append(posted({ events: [event('partnership/a', '3')] }, lane))
  await new Promise(setImmediate)
  const next = appender.append(posted({ events: [event('partnership/b', '4')] }, lane))
  expect(await Promise.all([stale, next])).toEqual([{ recorded: [3] }, { recorded: [4] }])
})

test('a decision whose stream moves each time is given up', async () => {
  await appended({ events: [event('partnership/a', 'first')] })
  const pool = openPool(ledger.url)
  const late = createAppender({ pool: overtaken(pool), decide: decidePost })
  await expect(late.append(posted({ events: [event('partnership/a', 'late')] }))).rejects.toThrow(Overloaded)
  await pool.end()
  expect(await events()).toHaveLength(1 + 6)
})

/** A pool on which another process appends to the same stream before each append. */
const overtaken = (pool: Pool): Pool => {
  let overtakings = 0
  const query = async (config: { name: string }) => {
    if (config.name === 'append-events')
      await other.append(posted({ events: [event('partnership/a', `overtaking-${overtakings++}`)] }))
    return pool.query(config as never)
  }
  return { query } as unknown as Pool
}
