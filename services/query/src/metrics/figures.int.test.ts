import type { EventData } from '@partnerships/contracts'
import type { Posting } from '@partnerships/read-models/testing'
import { afterAll, expect, it } from 'vitest'
import { activated, organisation, programme, retracted } from '../../testing/events.ts'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

type Figure = EventData['figure.published']
type Item = Readonly<Record<string, unknown>> & { readonly ledger?: Record<string, unknown> }

const service = await stand()
afterAll(() => service.drop())
const { evidenceOf, evidenceInPages, problem, text, csv, ...asked } = asking(service)
const ask = async (path: string) =>
  (await asked.ask(path)) as Awaited<ReturnType<typeof asked.ask>> & {
    readonly items: readonly Item[]
    readonly next: string | null
  }

const figure = (
  id: string,
  effective: string,
  data: Pick<Figure, 'indicator' | 'value'> & Partial<Figure>,
  type: 'figure.published' | 'figure.restated' = 'figure.published',
): Posting => ({
  subject: `figure/${id}`,
  type,
  effective,
  data: { source: { title: 'A report' }, ...data },
})
const partnerships = {
  indicator: 'partnerships',
  about: 'programme/essaim',
  programme: 'essaim',
  unit: 'partnership',
}
const counted = { name: 'new-partnerships', query: 'programme=essaim&from=2022&to=2023&lang=fr&knownAt=1' }

await service.record(
  programme('alliance'),
  programme('essaim', { parent: 'alliance' }),
  organisation('acme', { name: 'Acme' }),
  activated('a', '2022-03-15'),
  activated('b', '2022'),
  figure('f22', '2023-01-15', { ...partnerships, value: 4, period: '2022', metric: counted }),
  figure('f21', '2022-01-15', { ...partnerships, value: 1, period: '2021', nature: 'estimated' }),
  figure('seats', '2022-06-01', {
    indicator: 'counters',
    value: 17000,
    qualifier: 'approximate',
    territory: 'FR-21',
    label: '=1+1',
    metric: { name: 'covered-territories', query: '?at=2022-12-31&level=department' },
  }),
  figure('rate', '2023-01-15', {
    indicator: 'renewals',
    value: 80,
    unit: '%',
    metric: { name: 'renewal-rate', query: 'from=2022&to=2023' },
  }),
  figure('broken', '2023-01-15', {
    indicator: 'zz',
    value: 1,
    metric: { name: 'new-partnerships', query: 'from=2022&until=2023' },
  }),
  figure('strange', '2023-01-16', { indicator: 'zz', value: 1, metric: { name: 'happiness', query: '' } }),
  figure('itself', '2023-01-17', { indicator: 'zz', value: 1, metric: { name: 'figures', query: '' } }),
)
const before = await service.record(
  figure(
    'f22',
    '2023-06-01',
    { ...partnerships, value: 3, period: '2022', metric: counted },
    'figure.restated',
  ),
)

const dayInParis = (time: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date(time))

it('lists what was published and restated, beside the ledger’s own number', async () => {
  const answer = await ask('figures?indicator=partnerships&lang=en')
  expect(answer).toMatchObject({
    metric: 'figures',
    definition: { version: 1 },
    filters: { indicator: ['partnerships'] },
    knownAt: { position: before, time: expect.stringMatching(/Z$/) },
    total: { value: 3, possible: 3 },
    next: null,
    headline: null,
    evidence: `/v1/metrics/figures/evidence?indicator=partnerships&knownAt=${before}`,
  })
  const ledger = {
    from: '2022-01-01',
    to: '2023-01-01',
    filters: { programme: ['essaim'] },
    total: { value: 2, possible: 2 },
    headline: {
      text: '2 new partnerships',
      basis: `2022: 2 · known on ${dayInParis(String(answer.knownAt.time))} · programme: essaim`,
      lang: 'en',
    },
    evidence: `/v1/metrics/new-partnerships/evidence?from=2022-01-01&to=2023-01-01&programme=essaim&knownAt=${before}`,
  }
  const common = { ...partnerships, source: { title: 'A report' } }
  expect(answer.items).toEqual([
    {
      ...common,
      figure: 'figure/f21',
      status: 'published',
      position: 7,
      effective: '2022-01-15',
      value: 1,
      period: '2021',
      nature: 'estimated',
    },
    {
      ...common,
      figure: 'figure/f22',
      status: 'published',
      position: 6,
      effective: '2023-01-15',
      value: 4,
      period: '2022',
      metric: counted,
      ledger,
    },
    {
      ...common,
      figure: 'figure/f22',
      status: 'restated',
      position: 13,
      effective: '2023-06-01',
      value: 3,
      period: '2022',
      metric: counted,
      ledger,
    },
  ])
})

it.each([
  ['', 8],
  ['about=programme/essaim', 3],
  ['about=programme/alliance', 0],
  ['programme=alliance', 3],
  ['territory=FR-BFC', 1],
  ['period=2022', 2],
  ['period=2020/2025', 3],
  ['nature=estimated', 1],
  ['indicator=partnerships&indicator=zz', 6],
  ['indicator=partnerships&period=2021', 1],
])('filtered by %j are %i', async (filter, n) => {
  const { total, items, evidence } = await ask(`figures?${filter}`)
  expect(total).toEqual({ value: n, possible: n })
  expect(items).toHaveLength(n)
  expect(await evidenceInPages(evidence)).toHaveLength(n)
})

it('names no unit where the source has none, and sets beside it what the metric is of', async () => {
  const { items } = await ask('figures?indicator=counters&indicator=renewals')
  expect(items).toMatchObject([
    { unit: null, qualifier: 'approximate', ledger: { total: { value: 0, possible: 0 }, denominator: 101 } },
    { unit: '%', ledger: { total: { value: null, numerator: 0, denominator: 0 } } },
  ])
})

it('says why there is no number of the ledger’s own', async () => {
  const { items } = await ask('figures?indicator=zz')
  expect(items.map(({ ledger }) => ledger)).toEqual([
    { problem: { code: 'invalid-query', detail: 'There is no parameter "until" here.' } },
    { problem: { code: 'not-found', detail: 'There is no metric called "happiness".' } },
    { problem: { code: 'invalid-query', detail: 'figures is a list, not a number.' } },
  ])
})

it('comes in pages', async () => {
  const whole = await ask('figures')
  const first = await ask('figures?limit=3')
  const second = await ask(`figures?limit=200&cursor=${first.next}`)
  expect([...first.items, ...second.items]).toEqual(whole.items)
  expect(first.total).toEqual(whole.total)
})

it('has the events as evidence', async () => {
  const { evidence } = await ask('figures?indicator=counters')
  expect(await evidenceOf(evidence)).toEqual({
    items: [
      {
        subject: 'figure/seats',
        title: '=1+1',
        position: 8,
        effective: '2022-06-01',
        certain: true,
        amount: 17000,
      },
    ],
    next: null,
    total: { value: 1, possible: 1 },
  })
})

it('as CSV has no formulas', async () => {
  const [header, line] = (await csv('figures?indicator=counters')).split('\r\n')
  expect(header).toBe(
    'indicator,about,territory,period,figure,status,position,effective,value,unit,qualifier,nature,label,source,ledger,ledgerPossible',
  )
  expect(line).toBe(
    "counters,,FR-21,,figure/seats,published,8,2022-06-01,17000,,approximate,,'=1+1,A report,0,0",
  )
})

it.each([
  ['figures?from=2022', 'There is no parameter "from" here.'],
  ['figures?group=kind', 'There is no parameter "group" here.'],
  ['figures?about=essaim', 'The parameter about is "essaim": it must be'],
  ['figures?period=soon', 'The parameter period is "soon"'],
])('%s is refused: %s', async (path, words) => expect(await problem(path)).toContain(words))

it('stays as it was known', async () => {
  const path = `/v1/metrics/figures?programme=essaim&lang=fr&knownAt=${before}`
  const answer = await text(path)
  await service.record(
    activated('c', '2022-05-05'),
    retracted('figure/f22', 13),
    retracted('partnership/b', 5),
  )
  expect(await text(path)).toBe(answer)
  const { items } = await ask('figures?indicator=partnerships&period=2022')
  expect(items.map(({ value, ledger }) => [value, ledger?.total])).toEqual([[4, { value: 2, possible: 2 }]])
})
