import { addDays, type EventData } from '@partnerships/contracts'
import { factNames, type Window, windowOf } from '@partnerships/domain'
import { legalStreams } from '@partnerships/domain/testing'
import { ledgerHead, readAfter, readStreams } from '@partnerships/event-log'
import { territoryAt } from '@partnerships/territories'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Posting, recordInTurns, type TestLedger, testLedger } from '../../testing/index.ts'
import { migrateReadModels } from '../migrate.ts'
import { readCheckpoint } from '../projection/checkpoint.ts'
import { Projection } from '../projection/projection.ts'
import { readModels } from '../read-models.ts'
import { createCountingIndex } from './counting-index.ts'
import type {
  CountedBy,
  CountedEvidence,
  CountedFilter,
  Counts,
  EvidencePage,
  FlowQuestion,
  Journey,
  StockQuestion,
  StockWanted,
} from './question.ts'
import type { CountingIndex, CountingView } from './view.ts'
import { viewsOfStreams } from './view-of-streams.ts'

let ledger: TestLedger
/** Kept up batch by batch. */
let kept: CountingIndex
let head: number
const plain = new Map<number, CountingView>()

/** Takes in so many further events of all read models. */
const project = async (events: number): Promise<number> => {
  const { ledgerid } = await ledgerHead(ledger.pool)
  let reached = 0
  for (const model of readModels) {
    const checkpoint = await readCheckpoint(ledger.pool, model, ledgerid)
    const batch = await readAfter(ledger.pool, checkpoint.position, events)
    reached = batch.at(-1)?.position ?? checkpoint.position
    if (batch.length === 0) continue
    const projection = new Projection(ledger.pool, model, checkpoint)
    await projection.write(await projection.fold(batch))
  }
  return reached
}

const kinds = ['association', 'cooperative', 'company'] as const
const organisationsIn = (names: readonly string[]): Posting[] => [
  ...names.map(
    (id, i): Posting => ({
      subject: `organisation/${id}`,
      type: 'organisation.registered',
      effective: '2010',
      data: { name: id, kind: kinds[i % 3] ?? 'other' },
    }),
  ),
]
const later = (names: readonly string[]): Posting[] => [
  {
    subject: `organisation/${names[0]}`,
    type: 'organisation.updated',
    effective: '2020',
    data: { kind: 'school', name: 'another' } as EventData['organisation.updated'],
  },
  {
    subject: `organisation/${names[1]}`,
    type: 'organisation.merged',
    effective: '2020',
    data: { into: names[2] ?? '', reason: 'duplicate' },
  },
]

const ledgerid = async (): Promise<string> => (await ledgerHead(ledger.pool)).ledgerid

/** What plain counting makes of the streams, as they were at a position. */
const plainly = async (subjects: readonly string[]): Promise<(position: number) => CountingView> => {
  const streams = await readStreams(ledger.pool, subjects)
  const of = (aggregate: string) =>
    [...streams].flatMap(([subject, events]) => (subject.startsWith(`${aggregate}/`) ? [events] : []))
  return viewsOfStreams({
    partnerships: of('partnership'),
    activities: of('activity'),
    organisations: of('organisation'),
  })
}

/** The organisations that there are. */
let names: readonly string[]

beforeAll(async () => {
  ledger = await testLedger()
  await migrateReadModels(ledger.pool)
  const streams = fc.sample(legalStreams, { numRuns: 80, seed: 11 }).map(stream => stream.map(placed))
  const members = new Set(
    streams.flat().flatMap(({ data }) => {
      if ('members' in data) return (data.members as { organisation: string }[]).map(m => m.organisation)
      return 'organisation' in data ? [data.organisation as string] : []
    }),
  )
  names = [...members].sort()
  await ledger.record(...organisationsIn(names))
  await recordInTurns(ledger, streams)
  head = await ledger.record(...later(names), ...held(names))
  kept = createCountingIndex(ledger.pool)
  for (let reached = -1, now = await project(37); now !== reached; now = await project(37)) {
    reached = now
    await kept.asOf({ position: reached, ledgerid: await ledgerid() })
  }
  const { rows } = await ledger.pool.query<{ subject: string }>('select subject from event_log.streams')
  const plainAt = await plainly(rows.map(({ subject }) => subject))
  for (const position of [head, Math.round(head / 2), Math.round(head / 5), names.length + 30])
    plain.set(position, plainAt(position))
}, 60_000)
afterAll(() => ledger.drop())

const held = (names: readonly string[]): Posting[] =>
  Array.from(
    { length: 40 },
    (_, i): Posting => ({
      subject: `activity/a${i}`,
      type: 'activity.held',
      effective: ['2019-03-04', '2019-03', '2019', '2018/2020-02', '2020-07-09'][i % 5] ?? '2019',
      data: {
        programme: 'essaim',
        kind: 'workshop',
        title: `a${i}`,
        ...(i % 3 > 0 && {
          participants: {
            count: i * 7,
            qualifier: i % 2 ? 'exact' : 'approximate',
            organisations: [names[i % names.length] ?? ''],
          },
        }),
      },
    }),
  )

const territories = [['insee:21231'], ['FR-75', 'FR-21'], ['FR-BFC'], [], ['FR-971']]

/** With territories, where it says what a partnership is. */
const placed = <Event extends { readonly position: number; readonly data: object }>(event: Event): Event => {
  const { data, position } = event
  if (!('programme' in data || 'themes' in data)) return event
  return { ...event, data: { ...data, territories: territories[position % territories.length] } }
}

const filters: CountedFilter[] = [
  {},
  { kind: ['charter', 'agreement'] },
  { theme: ['numerique'] },
  { theme: ['numerique', 'insertion'] },
  { organisation: ['brio'] },
  { organisation: ['acme', 'brio'], theme: ['insertion'] },
  { 'organisation-kind': ['association'] },
  { 'organisation-kind': ['school', 'cooperative'], kind: ['project', 'agreement'] },
  { programme: ['nobody'] },
]
const groupings: (CountedBy | undefined)[] = [
  undefined,
  { dimension: 'theme' },
  { dimension: 'kind' },
  { dimension: 'organisation' },
  { dimension: 'organisation-kind' },
  { dimension: 'territory', level: 'region' },
]
const months: Window[] = Array.from({ length: 36 }, (_, i) => {
  const month = (n: number) => `${2018 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
  return windowOf(month(i), month(i + 1))
})
const windows = [
  windowOf('2018', '2021'),
  ...months,
  windowOf('2019-06-15', '2019-06-16'),
  windowOf('2019', '2020'),
]
const days = Array.from({ length: 30 }, (_, i) => addDays('2017-12-31', i * 61))

const isSoonSigned = ({ lower, otherUpper, begunSigned }: Journey): boolean =>
  !begunSigned && otherUpper !== null && otherUpper - lower < 300

const marks = [
  { key: 'soon', holds: isSoonSigned },
  { key: 'begun', holds: ({ begunSigned }: Journey) => !begunSigned },
]
const daysBetween = {
  key: 'days between',
  of: ({ lower, otherLower }: Journey) => (otherLower === null ? null : Math.abs(lower - otherLower)),
}

/** Groups in the order of their keys. */
const sorted = <Result>({ total, groups }: Counts<Result>) => ({
  total,
  groups: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)),
})

const everywhere = async (check: (view: CountingView, expected: CountingView) => Promise<void> | void) => {
  const fresh = createCountingIndex(ledger.pool)
  for (const [position, expected] of plain)
    for (const index of [kept, fresh])
      await check(await index.asOf({ position, ledgerid: await ledgerid() }), expected)
}

/** All pages, each of so many. */
const paged = async <Item extends CountedEvidence>(
  list: (page: EvidencePage) => Promise<Item[]>,
  limit: number,
): Promise<Item[]> => {
  const all: Item[] = []
  for (;;) {
    const page = await list({ limit, after: all.at(-1)?.place })
    all.push(...page)
    if (page.length < limit) return all
  }
}

const told = (items: readonly CountedEvidence[]) =>
  items.map(({ place: _, ...item }) => JSON.stringify(item)).sort()

describe('the index answers as plain counting does', () => {
  it('of what organisations are called', () =>
    everywhere((view, expected) => {
      for (const organisation of [...names, 'nobody'])
        for (const day of ['2000-01-01', '2015-01-01', '2021-01-01'])
          expect(view.nameOf(organisation, day)).toBe(expected.nameOf(organisation, day))
    }))

  const sources: Pick<FlowQuestion, 'of' | 'fact'>[] = [
    ...factNames.map(fact => ({ of: 'partnerships' as const, fact })),
    { of: 'activities', fact: 'held' },
  ]

  it(
    'of facts and their amounts',
    () =>
      everywhere((view, expected) => {
        for (const source of sources)
          for (const filter of filters)
            for (const by of [...groupings, { dimension: 'unit' } as const]) {
              const question = { ...source, filter, by } as FlowQuestion
              const isSummed = source.fact === 'pledged' || source.fact === 'held'
              for (const those of [windows, windows.slice(0, 1)]) {
                expect(sorted(view.flow(question, those))).toEqual(sorted(expected.flow(question, those)))
                if (isSummed)
                  expect(sorted(view.sums(question, those))).toEqual(sorted(expected.sums(question, those)))
              }
            }
      }),
    120_000,
  )

  const stocks: Pick<StockQuestion, 'of' | 'filter'>[] = [
    ...filters.flatMap(filter => [
      { of: 'active' as const, filter },
      { of: 'stages' as const, filter },
    ]),
    { of: 'active', filter: { status: ['suspended'] } },
    { of: 'active', filter: { status: ['active', 'suspended'], theme: ['numerique'] } },
    { of: 'stages', filter: { status: ['signed', 'active'] } },
    { of: 'stages', filter: { status: ['contacted', 'negotiating', 'active'], theme: ['numerique'] } },
    ...(['active', 'stages'] as const).flatMap(of => [
      { of, filter: { programme: ['essaim', 'alliance'] } },
      { of, filter: { kind: ['charter'] } },
      { of, filter: { territory: ['FR-BFC'] } },
      { of, filter: { territory: ['FR-21'] } },
      { of, filter: { theme: ['numerique'], kind: ['charter'] } },
    ]),
    { of: 'stages', filter: { status: ['active'], kind: ['project'] } },
    { of: 'stages', filter: { status: ['suspended'], theme: ['insertion'] } },
    { of: 'stages', filter: { status: ['active', 'signed', 'suspended'] } },
    { of: 'stages', filter: { status: ['contacted', 'negotiating', 'signed'], theme: ['insertion'] } },
  ]

  it(
    'of what is there at a day',
    () =>
      everywhere((view, expected) => {
        for (const stock of stocks)
          for (const by of [...groupings, { dimension: 'status' as const }]) {
            const question = { ...stock, by }
            expect(sorted(view.stock(question, days))).toEqual(sorted(expected.stock(question, days)))
            if (question.of !== 'active') continue
            if (by) {
              const asked = { ...question, of: 'active' as const, by }
              expect(view.groupsThere(asked, days)).toEqual(expected.groupsThere(asked, days))
            }
            const pairs = [
              [days[3], days[9]],
              [days[9], days[21]],
              [days[12], days[13]],
            ] as [string, string][]
            expect(sorted(view.retained({ ...question, of: 'active' }, pairs))).toEqual(
              sorted(expected.retained({ ...question, of: 'active' }, pairs)),
            )
          }
      }),
    120_000,
  )

  it(
    'of events behind facts',
    () =>
      everywhere(async (view, expected) => {
        for (const source of sources)
          for (const filter of filters.slice(0, 5)) {
            const question = { ...source, filter } as FlowQuestion
            const window = windowOf('2018', '2020')
            const list = (page: EvidencePage) => view.flowEvidence(question, window, page)
            const all = await expected.flowEvidence(question, window, { limit: 1_000 })
            expect(await paged(list, 7)).toEqual(all)
          }
      }),
    120_000,
  )

  it('of events behind what is there at a day', async () => {
    let narrowed = 0
    await everywhere(async (view, expected) => {
      for (const question of stocks) {
        const [day, later] = ['2019-06-30', '2020-03-31']
        const list = (page: EvidencePage) => view.stockEvidence(question, day, page, { later })
        const all = await expected.stockEvidence(question, day, { limit: 1_000 }, { later })
        expect(told(await paged(list, 5))).toEqual(told(all))
        const wanted: StockWanted = {
          later,
          among: { 'organisation-kind': ['association', 'cooperative'] },
          passes: ({ certain, retained, amongCertain }) => amongCertain || !certain || retained,
        }
        const some = await paged(page => view.stockEvidence(question, day, page, wanted), 2)
        const those = await expected.stockEvidence(question, day, { limit: 1_000 }, wanted)
        expect(told(some)).toEqual(told(those))
        narrowed += those.length
        expect(await view.straddling(question, days)).toEqual(
          (await expected.straddling(question, days)).toSorted(),
        )
      }
    })
    expect(narrowed).toBeGreaterThan(20)
  }, 120_000)

  it('of who is the first in each territory', async () => {
    let found = 0
    const ofAnyLevel = ['FR-21', 'FR-BFC', 'FR-75', 'FR-971', 'FR-IDF', 'insee:21231', 'FR-01']
    const ofOne = ofAnyLevel.filter(code => territoryAt(code, 'department').includes(code))
    expect(ofOne).toHaveLength(4)
    await everywhere(async view => {
      for (const { of, filter } of stocks) {
        if (of !== 'active') continue
        for (const [places, day] of [ofAnyLevel, ofOne].flatMap(places =>
          ['2019-06-30', '2020-03-31'].map(day => [places, day] as const),
        ))
          for (const isSure of [true, false]) {
            const wanted = places.map(territory => ({
              territory,
              isWithin: !filter.territory || (filter.territory[0] === 'FR-BFC' && territory === 'FR-21'),
              passes: ({ certain, amongCertain }: { certain: boolean; amongCertain: boolean }) =>
                !isSure || (certain && amongCertain),
            }))
            const firsts = await view.firstInTerritories({ of, filter }, day, wanted)
            const alone = wanted.map(async ({ territory, passes, isWithin }) => {
              const question = { of, filter: { ...filter, territory: [territory] } }
              const one = { passes, ...(!isWithin && { among: filter }) }
              return (await view.stockEvidence(question, day, { limit: 1 }, one))[0]
            })
            expect(firsts).toEqual(await Promise.all(alone))
            found += firsts.filter(first => first !== undefined).length
          }
      }
    })
    expect(found).toBeGreaterThan(20)
  }, 120_000)

  it(
    'of journeys',
    () =>
      everywhere(async (view, expected) => {
        for (const step of ['first-stage', 'first-signed'] as const)
          for (const filter of filters)
            for (const by of groupings) {
              const question = { step, filter, by }
              const numbered = (of: CountingView) => {
                const { total, groups } = of.journeyNumbers(question, daysBetween, windows)
                const plain = (all: typeof total) =>
                  all.map(
                    ({ counts, without }) =>
                      `${without} without, ${Array.from(counts).flatMap((n, i) => (n > 0 ? `${n} of ${i}` : []))}`,
                  )
                return [plain(total), [...groups].map(([key, all]) => [key, plain(all)] as const).sort()]
              }
              expect(numbered(view)).toEqual(numbered(expected))
              const marked = (of: CountingView) => of.journeyCounts(question, marks, windows).map(sorted)
              expect(marked(view)).toEqual(marked(expected))
              if (by) continue
              const list = (of: CountingView) => (page: EvidencePage) =>
                of.journeyEvidence(
                  question,
                  windowOf('2018', '2020'),
                  page,
                  ({ begunSigned }) => !begunSigned,
                )
              expect(await paged(list(view), 3)).toEqual(await list(expected)({ limit: 1_000 }))
            }
      }),
    120_000,
  )
})
