import type { EventData } from '@partnerships/contracts'
import { afterAll, describe, expect, it } from 'vitest'
import { activated, identified, on, organisation, programme, retracted } from '../../testing/events.ts'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceOf, evidenceInPages, problem, text, csv } = asking(service)

type Amount = EventData['partnership.contribution-pledged']['amount']
let contributions = 0
const contribution = (value: number, unit: Amount['unit']) => ({
  contribution: `c${contributions++}`,
  kind: 'funding' as const,
  amount: { value, unit },
})
const pledged = (id: string, effective: string, value: number, unit: Amount['unit'] = 'EUR') =>
  on(id, effective, 'partnership.contribution-pledged', contribution(value, unit))
const delivered = (id: string, effective: string, value: number, unit: Amount['unit'] = 'EUR') =>
  on(id, effective, 'partnership.contribution-delivered', contribution(value, unit))

await service.record(
  programme('essaim'),
  organisation('acme', { name: 'Acme' }),
  activated('a', '2021-01-01', { title: 'The A', themes: ['inclusion'] }),
  identified('b', '2021-01-01', { kind: 'charter' }),
  pledged('a', '2021-05-01', 1000),
  pledged('a', '2022-03-15', 0.1),
  pledged('a', '2022-04', 0.2),
  pledged('b', '2022', 4000.55),
  pledged('b', '2021-12/2022-01', 12.5),
  delivered('a', '2022-02-01', 3, 'day'),
  delivered('a', '2022-03', 0.5, 'day'),
  delivered('b', '2022-03-02', 250, 'EUR'),
)
const before = await service.record(pledged('b', '2020-02-02', 999_999_999_999.99))

describe('of one unit', () => {
  it('are summed up exactly, whatever the state of the partnership', async () => {
    const answer = await ask('contributions-pledged?from=2022&to=2023&lang=fr')
    expect(answer).toMatchObject({
      total: { value: 4000.85, possible: 4013.35 },
      units: [{ unit: 'EUR', value: 4000.85, possible: 4013.35 }],
    })
    expect(answer.headline?.text).toBe('4\u202f000,85 euros promis')
    expect((await ask('contributions-pledged?from=2022-03&to=2022-05')).total).toEqual({
      value: 0.3,
      possible: 4000.85,
    })
    expect((await ask('contributions-pledged?from=2020&to=2022-03-16')).total).toEqual({
      value: 1_000_000_001_012.59,
      possible: 1_000_000_005_013.14,
    })
  })

  it('come in series, with what no bucket holds for sure', async () => {
    const { series, undated } = await ask('contributions-pledged?from=2022&to=2022-07&interval=month')
    expect(series?.map(({ value }) => value)).toEqual([0, 0, 0.1, 0.2, 0, 0])
    expect(undated).toBe(0)
    expect((await ask('contributions-pledged?from=2022&to=2023&interval=month')).undated).toBe(4000.55)
  })

  it('come in groups that add up to the total where they can', async () => {
    const { groups, additive } = await ask('contributions-pledged?from=2022&to=2023&group=kind')
    expect(additive).toBe(true)
    expect(groups?.map(({ key, total }) => [key, total.value, total.possible])).toEqual([
      ['charter', 4000.55, 4013.05],
      ['agreement', 0.3, 0.3],
    ])
  })

  it('are compared', async () => {
    const { compare, headline } = await ask('contributions-pledged?from=2022&to=2023&compare=P1Y&lang=en')
    expect(compare).toMatchObject({ value: 1000, possible: 1012.5, difference: 3000.85 })
    expect(headline?.text).toBe('4,000.85 euros pledged, quadrupled in one year')
    expect(headline?.basis).toBe(
      '2022: 4,000.85 to 4,013.35 · 2021: 1,000 to 1,012.5 · known on 22 November 2026',
    )
  })

  it('have amounts as evidence that add up', async () => {
    const { evidence } = await ask('contributions-pledged?from=2022&to=2023')
    expect(
      (await evidenceInPages(evidence)).map(({ amount, unit, certain }) => [amount, unit, certain]),
    ).toEqual([
      [12.5, 'EUR', false],
      [4000.55, 'EUR', true],
      [0.1, 'EUR', true],
      [0.2, 'EUR', true],
    ])
  })
})

describe('of several units', () => {
  it('don’t add up', async () => {
    const answer = await ask('contributions-delivered?from=2022&to=2023')
    expect(answer).toMatchObject({
      total: null,
      units: [
        { unit: 'EUR', value: 250, possible: 250 },
        { unit: 'day', value: 3.5, possible: 3.5 },
      ],
      headline: null,
    })
    const { items, total, ...rest } = await evidenceOf(answer.evidence)
    expect(items.map(({ amount, unit }) => [amount, unit])).toEqual([
      [3, 'day'],
      [0.5, 'day'],
      [250, 'EUR'],
    ])
    expect(total).toBeNull()
    expect(rest).toMatchObject({ units: [{ unit: 'EUR' }, { unit: 'day' }] })
  })

  it('are told one by one', async () => {
    const answer = await ask(
      'contributions-delivered?from=2022&to=2023&unit=day&interval=quarter&group=theme&lang=fr',
    )
    expect(answer).toMatchObject({
      filters: { unit: ['day'] },
      total: { value: 3.5, possible: 3.5 },
      units: [{ unit: 'day', value: 3.5, possible: 3.5 }],
      groups: [{ key: 'inclusion', total: { value: 3.5, possible: 3.5 } }],
      headline: {
        text: '3,5 jours apportés',
        basis: '2022 : 3,5 · connu au 22 novembre 2026 · unité : jour',
      },
    })
    expect(answer.series?.map(({ value }) => value)).toEqual([3.5, 0, 0, 0])
    expect(answer.evidence).toContain('unit=day')
  })

  it.each(['interval=month', 'group=theme', 'compare=P1Y'])('can’t be asked for with %s', async parameter =>
    expect(await problem(`contributions-delivered?from=2022&to=2023&${parameter}`)).toBe(
      `400 invalid-query: The parameter unit is needed with ${parameter.split('=')[0]}: contributions-delivered are in EUR and day, which don’t add up.`,
    ),
  )

  it('can’t be compared either when each window has one', async () =>
    expect(await problem('contributions-delivered?from=2022-03&to=2022-04&compare=P1M')).toContain(
      'EUR and day',
    ))

  it('may be so few that one is left', async () =>
    expect(await ask('contributions-delivered?from=2022&to=2023&kind=charter&interval=year')).toMatchObject({
      total: { value: 250, possible: 250 },
    }))
})

it('of none are nothing', async () => {
  expect(await ask('contributions-pledged?from=2025&to=2026&interval=year&lang=en')).toMatchObject({
    total: { value: 0, possible: 0 },
    units: [],
    series: [{ value: 0, possible: 0 }],
    headline: { text: '0 contributions pledged' },
  })
  expect((await ask('contributions-pledged?from=2025&to=2026&unit=hour&lang=fr')).headline?.text).toBe(
    '0 heure promise',
  )
})

it('of none are set against those of a unit', async () =>
  expect(await ask('contributions-pledged?from=2023&to=2024&compare=P2Y&lang=en')).toMatchObject({
    units: [],
    compare: { value: 1000, possible: 1012.5 },
    headline: { text: '0 euros pledged, down 100% in two years' },
  }))

it('as CSV has a line for each unit', async () => {
  expect(await csv('contributions-delivered?from=2022&to=2023')).toBe(
    'from,to,unit,value,possible\r\n2022-01-01,2023-01-01,EUR,250,250\r\n2022-01-01,2023-01-01,day,3.5,3.5\r\n',
  )
  expect(await csv('contributions-delivered?from=2022&to=2023&unit=day&group=theme')).toBe(
    'key,label,unit,value,possible\r\ninclusion,inclusion,day,3.5,3.5\r\n',
  )
  expect(await csv('contributions-pledged?from=2025&to=2026')).toBe(
    'from,to,unit,value,possible\r\n2025-01-01,2026-01-01,,0,0\r\n',
  )
})

it('what is known stays, whatever is corrected', async () => {
  const paths = [
    'contributions-pledged?from=2021&to=2023&interval=quarter&group=kind&compare=P1Y',
    'contributions-delivered?from=2022&to=2023',
  ].map(path => `/v1/metrics/${path}&knownAt=${before}`)
  const answers = await Promise.all(paths.map(path => text(path)))
  await service.record(
    retracted('partnership/a', 6),
    { ...pledged('b', '2022', 5000, 'hour'), replaces: 8 },
    on('a', '2020-01-01', 'partnership.amended', { kind: 'project' }),
    delivered('a', '2022-05-05', 1, 'item'),
  )
  expect(await Promise.all(paths.map(path => text(path)))).toEqual(answers)
  expect(await ask('contributions-pledged?from=2022&to=2023')).toMatchObject({
    total: null,
    units: [
      { unit: 'EUR', value: 0.2, possible: 12.7 },
      { unit: 'hour', value: 5000, possible: 5000 },
    ],
  })
  expect(
    (await ask('contributions-pledged?from=2022&to=2023&unit=EUR&group=kind')).groups?.map(g => g.key),
  ).toEqual(['project', 'charter'])
})
