import type { RecordedEvent } from '@partnerships/contracts'
import { addDays, type Day, type DayRange } from '@partnerships/contracts'
import {
  type Description,
  type FactName,
  factNames,
  type Members,
  partnershipFacts,
  partnershipSpells,
  type Tally,
  tallyFlow,
  walk,
  windowOf,
} from '@partnerships/domain'
import { legalStreams } from '@partnerships/domain/testing'
import { ledgerHead, readAfter, readStreams } from '@partnerships/event-log'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordInTurns, type TestLedger, testLedger } from '../../testing/index.ts'
import { migrateReadModels } from '../migrate.ts'
import { partnerships } from '../partnerships/model.ts'
import { readCheckpoint } from '../projection/checkpoint.ts'
import { Projection } from '../projection/projection.ts'
import { createCountingIndex } from './counting-index.ts'
import type { CountedFilter, EvidencePlace } from './question.ts'
import type { CountingIndex } from './view.ts'

let ledger: TestLedger
let head: number
let index: CountingIndex
let ledgerid: string
/** The streams as they were at some positions. */
const known = new Map<number, RecordedEvent[][]>()

beforeAll(async () => {
  ledger = await testLedger()
  await migrateReadModels(ledger.pool)
  head = await recordInTurns(ledger, fc.sample(legalStreams, { numRuns: 60, seed: 7 }))
  ledgerid = (await ledgerHead(ledger.pool)).ledgerid
  const projection = new Projection(
    ledger.pool,
    partnerships,
    await readCheckpoint(ledger.pool, partnerships, ledgerid),
  )
  await projection.write(await projection.fold(await readAfter(ledger.pool, 0, 10_000)))
  index = createCountingIndex(ledger.pool)
  const subjects = Array.from({ length: 60 }, (_, n) => `partnership/s${n}`)
  for (const position of [head, Math.round(head / 2)])
    known.set(position, [...(await readStreams(ledger.pool, subjects, position)).values()])
})
afterAll(() => ledger.drop())

const isIn = (filter: CountedFilter, { kind, themes }: Description, members: Members): boolean =>
  (!filter.kind || filter.kind.includes(kind)) &&
  (!filter.theme || filter.theme.some(theme => themes.includes(theme))) &&
  (!filter.organisation || filter.organisation.some(organisation => members.has(organisation)))

const filters: CountedFilter[] = [
  {},
  { kind: ['charter', 'agreement'] },
  { theme: ['numerique'] },
  { organisation: ['brio'] },
  { kind: ['project'], theme: ['insertion', 'logistique'] },
]
const nothing = { value: 0, possible: 0 }
const windows = [
  windowOf('2019', '2020'),
  windowOf('2018-03', '2020-09'),
  windowOf('2019-06-15', '2019-06-16'),
]

describe('facts', () => {
  const expected = (position: number, fact: FactName, filter: CountedFilter) =>
    (known.get(position) ?? []).flatMap(events =>
      partnershipFacts(walk(events)).filter(f => f.fact === fact && isIn(filter, f.description, f.members)),
    )

  it('are counted as the histories give them, now and then', async () => {
    let touched = 0
    for (const position of known.keys())
      for (const fact of factNames)
        for (const filter of filters)
          for (const window of windows) {
            const facts = expected(position, fact, filter).map(({ range }) => ({ ...range, n: 1 }))
            const tally = tallyFlow(facts, window)
            const view = await index.asOf({ position, ledgerid })
            const question = { of: 'partnerships', fact, filter } as const
            expect(view.flow(question, [window]).total).toEqual([tally])
            const listed = await view.flowEvidence(question, window, { limit: 1_000 })
            expect(listed).toHaveLength(tally.possible)
            expect(listed.filter(({ certain }) => certain)).toHaveLength(tally.value)
            touched += tally.possible
          }
    expect(touched).toBeGreaterThan(100)
  })

  it('are counted by the values of a dimension', async () => {
    const [window] = windows as [(typeof windows)[0]]
    const question = { of: 'partnerships', fact: 'new', filter: {}, by: { dimension: 'theme' } } as const
    const { groups } = (await index.asOf({ position: head, ledgerid })).flow(question, [window])
    for (const theme of ['numerique', 'insertion', 'logistique']) {
      const facts = expected(head, 'new', { theme: [theme] }).map(({ range }) => ({ ...range, n: 1 }))
      expect(groups.get(theme) ?? [nothing]).toEqual([tallyFlow(facts, window)])
    }
  })

  it('are listed page by page, each once', async () => {
    const question = { of: 'partnerships', fact: 'signed', filter: {} } as const
    const list = async (limit: number, after?: EvidencePlace) =>
      (await index.asOf({ position: head, ledgerid })).flowEvidence(question, windowOf('2018', '2022'), {
        limit,
        after,
      })
    const all = await list(1_000)
    const paged: typeof all = []
    for (;;) {
      const page = await list(3, paged.at(-1)?.place)
      paged.push(...page)
      if (page.length < 3) break
    }
    expect(paged).toEqual(all)
    expect(all.length).toBeGreaterThan(6)
  })
})

describe('active partnerships', () => {
  const days = Array.from({ length: 30 }, (_, i) => addDays('2017-12-31', i * 61))

  const sure = (start: DayRange, end: DayRange | null, day: Day): boolean =>
    start.upper <= addDays(day, 1) && (!end || end.lower > day)
  const perhaps = (start: DayRange, end: DayRange | null, day: Day): boolean =>
    start.lower <= day && (!end || end.upper > addDays(day, 1))

  /** The definition, applied to one history without any of what counting does. */
  const holds = (test: typeof sure, events: RecordedEvent[], filter: CountedFilter, day: Day): boolean =>
    partnershipSpells(walk(events)).some(({ start, end, segments }) => {
      const truth = segments.map(({ description, members }) => isIn(filter, description, members))
      return segments.some((segment, i) => {
        if (!truth[i] || truth[i - 1]) return false
        const change = segments.findIndex((_, j) => j > i && !truth[j])
        const until = change < 0 ? end : (segments[change]?.start ?? null)
        return (
          test(start.range, end?.range ?? null, day) && test(segment.start.range, until?.range ?? null, day)
        )
      })
    })

  const expected = (position: number, filter: CountedFilter): Tally[] =>
    days.map(day => {
      const streams = known.get(position) ?? []
      return {
        value: streams.filter(events => holds(sure, events, filter, day)).length,
        possible: streams.filter(events => holds(perhaps, events, filter, day)).length,
      }
    })

  it('are counted as the histories give them, now and then', async () => {
    for (const position of known.keys())
      for (const filter of filters) {
        const tallies = expected(position, filter)
        const view = await index.asOf({ position, ledgerid })
        expect(view.stock({ of: 'active', filter }, days).total).toEqual(tallies)
        for (const [i, day] of days.entries()) {
          const listed = await view.stockEvidence({ of: 'active', filter }, day, { limit: 1_000 })
          expect(listed).toHaveLength(tallies[i]?.possible ?? 0)
          expect(listed.filter(({ certain }) => certain)).toHaveLength(tallies[i]?.value ?? 0)
        }
      }
    expect(Math.max(...expected(head, {}).map(({ value }) => value))).toBeGreaterThan(5)
    expect(expected(head, {}).some(({ value, possible }) => value < possible)).toBe(true)
  })

  it.each([
    ['theme', 'numerique'],
    ['kind', 'charter'],
    ['organisation', 'brio'],
  ] as const)('are counted by %s, each as if it were filtered by', async (dimension, key) => {
    const view = await index.asOf({ position: head, ledgerid })
    const { groups, total } = view.stock({ of: 'active', filter: {}, by: { dimension } }, days)
    expect(groups.get(key) ?? days.map(() => nothing)).toEqual(expected(head, { [dimension]: [key] }))
    expect(total).toEqual(expected(head, {}))
  })

  it('are listed page by page, each once', async () => {
    const list = async (limit: number, after?: EvidencePlace) =>
      (await index.asOf({ position: head, ledgerid })).stockEvidence(
        { of: 'active', filter: {} },
        '2020-06-30',
        { limit, after },
      )
    const all = await list(1_000)
    const paged: typeof all = []
    for (;;) {
      const page = await list(2, paged.at(-1)?.place)
      paged.push(...page)
      if (page.length < 2) break
    }
    expect(paged).toEqual(all)
    expect(all.length).toBeGreaterThan(4)
  })
})
