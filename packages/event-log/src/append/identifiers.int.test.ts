import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, decidePost, organisation, type Post, posted } from '../../testing/post.ts'
import { type TestLedger, testLedger } from '../../testing/test-ledger.ts'
import { type Appender, createAppender } from './appender.ts'
import type { Identifier } from './view.ts'

const siren: Identifier = { kind: 'siren', value: '732829320' }
const rna: Identifier = { kind: 'rna', value: 'W212001727' }
let ledger: TestLedger
let appender: Appender<Post, Answer>
let other: Appender<Post, Answer>
const taken = { refused: 'identifier-taken' }
const appended = (...events: Post['events']) => appender.append(posted({ events }))
const holders = async () =>
  (await ledger.pool.query('select kind, subject from event_log.identifiers order by kind')).rows

beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())
beforeEach(async () => {
  await ledger.empty()
  appender = createAppender({ pool: ledger.pool, decide: decidePost })
  other = createAppender({ pool: ledger.pool, decide: decidePost })
})

test('an identifier is held by one organisation', async () => {
  expect(await appended(organisation('a', '1', [siren, rna]))).toEqual({ recorded: [1] })
  expect(await appended(organisation('b', '2', [siren]))).toEqual(taken)
  expect(await other.append(posted({ events: [organisation('b', '3', [siren])] }))).toEqual(taken)
  expect(await holders()).toEqual([
    { kind: 'rna', subject: 'organisation/a' },
    { kind: 'siren', subject: 'organisation/a' },
  ])
})

test('of those who ask for it at once one gets it, in one group and from two processes', async () => {
  const ask = (appender: Appender<Post, Answer>, id: string) =>
    appender.append(posted({ events: [organisation(id, id, [siren])] }))
  const answers = await Promise.all([
    ask(appender, 'a'),
    ask(appender, 'b'),
    ask(other, 'c'),
    ask(other, 'd'),
  ])
  expect(answers.filter(answer => 'recorded' in answer)).toHaveLength(1)
  expect(answers.filter(answer => 'refused' in answer)).toHaveLength(3)
})

test('what an organisation does not hold any more another may take, also in the same batch or group', async () => {
  await appended(organisation('a', '1', [siren, rna]))
  expect(await appended(organisation('a', '2', [rna]), organisation('b', '3', [siren]))).toEqual({
    recorded: [2, 3],
  })
  const answers = await Promise.all([
    appended(organisation('b', '4', [])),
    appended(organisation('c', '5', [siren])),
    appended(organisation('d', '6', [siren])),
  ])
  expect(answers).toEqual([{ recorded: [4] }, { recorded: [5] }, taken])
  expect(await holders()).toEqual([
    { kind: 'rna', subject: 'organisation/a' },
    { kind: 'siren', subject: 'organisation/c' },
  ])
})

test('a batch that takes before it gives back is refused', async () => {
  await appended(organisation('a', '1', [siren]))
  expect(await appended(organisation('b', '2', [siren]), organisation('a', '3', []))).toEqual(taken)
  expect(await holders()).toEqual([{ kind: 'siren', subject: 'organisation/a' }])
})
