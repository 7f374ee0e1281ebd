import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activated, on, organisation, programme } from '../../testing/events.ts'
import { type Stand, stand } from '../../testing/stand.ts'
import type { MetricAnswer } from './answer.ts'

type Evidence = {
  items: { subject: string; title?: string; position: number; effective: string; certain: boolean }[]
  total: { value: number; possible: number }
}

let service: Stand
const ask = async (path: string) => (await service.get<MetricAnswer>(`/v1/metrics/${path}`)).body
const evidenceOf = async (path: string) => (await service.get<Evidence>(path)).body
const members = (...organisations: string[]) => organisations.map(id => ({ organisation: id }))

/** The positions before acme’s double was known, and before anything was merged. */
let beforeDouble: number
let beforeMerger: number

/**
 * | partner | essaim | other |
 * |---|---|---|
 * | acme | 2020-03-01 to 2021-03-01, from 2023-02 on | 2020-09-01 to 2022-06-01 |
 * | brio | from 2023-02 on | |
 * | oldco | from 2021-01-01 on, merged into newco on 2023-07-01 | |
 * | newco | from 2022-05-01 on | |
 *
 * The host is none; the double, which was a partner in 2019, is acme.
 */
beforeAll(async () => {
  service = await stand()
  await service.record(
    programme('alliance', { name: 'Alliance Dynamique' }),
    programme('essaim', { name: 'L’ESSaim', parent: 'alliance' }),
    programme('other'),
    organisation('acme', { name: 'Acme' }),
    organisation('brio', { name: 'Brio', kind: 'cooperative' }),
    organisation('host'),
    organisation('double', { kind: 'company' }),
    organisation('oldco', { name: 'Old Co' }),
    organisation('newco', { name: 'New Co', kind: 'federation' }),
    activated('first', '2020-03-01', {
      members: [{ organisation: 'acme' }, { organisation: 'host', role: 'host' }],
    }),
    on('first', '2021-03-01', 'partnership.completed', {}),
    activated('second', '2020-09-01', { programme: 'other', kind: 'charter', members: members('acme') }),
    on('second', '2022-06-01', 'partnership.terminated', {}),
    activated('third', '2023-02', { themes: ['emploi'], members: members('acme', 'brio') }),
    activated('old', '2021-01-01', { themes: ['insertion'], members: members('oldco') }),
    activated('new', '2022-05-01', { members: members('newco') }),
    activated('early', '2019-06-01', { members: members('double') }),
    on('early', '2019-12-01', 'partnership.member-left', { organisation: 'double' }),
  )
  beforeDouble = await service.record(on('third', '2024-01-01', 'partnership.suspended', {}))
  beforeMerger = await service.record({
    subject: 'organisation/double',
    type: 'organisation.merged',
    effective: '2024',
    data: { into: 'acme', reason: 'duplicate' },
  })
  await service.record({
    subject: 'organisation/oldco',
    type: 'organisation.merged',
    effective: '2023-07-01',
    data: { into: 'newco' },
  })
})
afterAll(() => service.drop())

describe('flows of partners', () => {
  it.each([
    // acme as its double
    ['new-partners?from=2019&to=2020', 1, 1],
    ['ended-partners?from=2019&to=2020', 1, 1],
    // within essaim and other acme returns, where it was new but for the double
    ['new-partners?from=2020&to=2021', 0, 0],
    ['returning-partners?from=2020&to=2021', 1, 1],
    // the end of the first partnership is covered by the second
    ['ended-partners?from=2021&to=2022', 0, 0],
    ['ended-partners?from=2021&to=2022&programme=essaim', 1, 1],
    ['new-partners?from=2020&to=2021&programme=other', 1, 1],
    ['returning-partners?from=2020&to=2021&programme=alliance', 1, 1],
    // acme ends in 2022 and is back in February 2023, when brio is new
    ['ended-partners?from=2022&to=2023', 1, 1],
    ['returning-partners?from=2023&to=2024', 1, 1],
    ['new-partners?from=2023&to=2024', 1, 1],
    ['new-partners?from=2023&to=2023-02-10', 0, 1],
    // oldco by the merger
    ['ended-partners?from=2023&to=2024', 1, 1],
    ['ended-partners?from=2023&to=2024&theme=insertion', 1, 1],
    ['ended-partners?from=2023&to=2024&organisation=oldco', 1, 1],
    ['ended-partners?from=2023&to=2024&organisation=newco', 0, 0],
    // filters other than of programme choose among the facts
    ['returning-partners?from=2020&to=2024&theme=emploi', 1, 1],
    ['new-partners?from=2020&to=2024&kind=charter', 0, 0],
    ['new-partners?from=2019&to=2024&organisation-kind=association', 2, 2],
    ['new-partners?from=2019&to=2024&organisation=double', 1, 1],
    ['new-partners?from=2019&to=2024&organisation=host', 0, 0],
  ])('%s is %i, perhaps %i', async (path, value, possible) => {
    const { total, evidence } = await ask(path)
    expect(total).toEqual({ value, possible })
    const { items, total: same } = await evidenceOf(evidence)
    expect(same).toEqual(total)
    expect(items).toHaveLength(possible)
    expect(items.filter(({ certain }) => certain)).toHaveLength(value)
  })

  it('are as they were known', async () => {
    const known = async (knownAt: number) =>
      (await ask(`new-partners?from=2019&to=2024&knownAt=${knownAt}`)).total
    expect(await known(beforeDouble)).toEqual({ value: 5, possible: 5 })
    expect(await known(beforeMerger)).toEqual({ value: 4, possible: 4 })
    const { total } = await ask(`ended-partners?from=2023&to=2024&knownAt=${beforeMerger}`)
    expect(total).toEqual({ value: 0, possible: 0 })
  })

  it('name the organisations and the events that made the facts', async () => {
    const { items } = await evidenceOf('/v1/metrics/ended-partners/evidence?from=2022&to=2024')
    expect(items).toEqual([
      {
        subject: 'organisation/acme',
        title: 'Acme',
        position: expect.any(Number),
        effective: '2022-06-01',
        certain: true,
      },
      {
        subject: 'organisation/oldco',
        title: 'Old Co',
        position: beforeMerger + 1,
        effective: '2023-07-01',
        certain: true,
      },
    ])
  })

  it('have series, groups, a comparison and a headline', async () => {
    const answer = await ask(
      'new-partners?from=2021&to=2023&interval=year&group=organisation&compare=P2Y&lang=fr',
    )
    expect(answer).toMatchObject({
      total: { value: 2, possible: 2 },
      series: [
        { value: 1, possible: 1 },
        { value: 1, possible: 1 },
      ],
      undated: 0,
      groups: [
        { key: 'newco', label: 'New Co', total: { value: 1, possible: 1 } },
        { key: 'oldco', label: 'Old Co', total: { value: 1, possible: 1 } },
      ],
      compare: { value: 1, possible: 1, difference: 1, factor: 2 },
      headline: { text: '2 nouveaux partenaires, contre 1 il y a 2 ans' },
    })
  })

  it('are grouped by the programme of their partnership', async () => {
    const { groups } = await ask('returning-partners?from=2020&to=2024&group=programme&lang=en')
    expect(groups).toMatchObject([{ key: 'essaim', label: 'L’ESSaim', total: { value: 2, possible: 2 } }])
  })

  it('come as CSV', async () => {
    const response = await service.app.request('/v1/metrics/new-partners?from=2021&to=2023&interval=year', {
      headers: { accept: 'text/csv' },
    })
    expect(await response.text()).toBe(
      'from,to,value,possible\r\n2021-01-01,2022-01-01,1,1\r\n2022-01-01,2023-01-01,1,1\r\n',
    )
  })
})

describe('active partners', () => {
  it.each([
    ['at=2019-05-31', 0, 0],
    ['at=2019-06-01', 1, 1],
    ['at=2019-12-01', 0, 0],
    ['at=2020-12-31', 1, 1],
    ['at=2021-03-01', 2, 2],
    ['at=2021-03-01&programme=essaim', 1, 1],
    ['at=2022-12-31', 2, 2],
    ['at=2023-02-10', 2, 4],
    ['at=2023-02-28', 4, 4],
    ['at=2023-06-30', 4, 4],
    ['at=2023-07-01', 3, 3],
    ['at=2023-07-01&theme=insertion', 1, 1],
    ['at=2023-07-01&organisation=oldco', 0, 0],
    ['at=2023-07-01&organisation=newco', 1, 1],
    ['at=2023-07-01&organisation-kind=federation&organisation-kind=cooperative', 2, 2],
    ['at=2024-06-01&status=suspended', 2, 2],
    ['at=2024-06-01&status=active', 1, 1],
  ])('%s are %i, perhaps %i', async (query, value, possible) => {
    const { total, evidence } = await ask(`active-partners?${query}`)
    expect(total).toEqual({ value, possible })
    const { items, total: same } = await evidenceOf(evidence)
    expect(same).toEqual(total)
    expect(items).toHaveLength(possible)
    expect(items.filter(({ certain }) => certain)).toHaveLength(value)
    expect(new Set(items.map(({ subject }) => subject)).size).toBe(possible)
  })

  it('count under each theme that they are partners for, once in the total', async () => {
    const { groups, total, additive, headline } = await ask(
      'active-partners?at=2023-07-01&group=theme&lang=en',
    )
    expect(total).toEqual({ value: 3, possible: 3 })
    expect(additive).toBe(false)
    expect(groups?.map(({ key, total }) => [key, total])).toEqual([
      ['emploi', { value: 2, possible: 2 }],
      ['insertion', { value: 1, possible: 1 }],
      ['none', { value: 1, possible: 1 }],
    ])
    expect(headline?.text).toBe('3 active partners')
  })

  it('are what the flows add up to', async () => {
    const value = async (path: string): Promise<number> => {
      const { total } = await ask(path)
      return (total as { value: number }).value
    }
    for (const programme of [
      '',
      '&programme=essaim',
      '&programme=other',
      '&programme=alliance&programme=other',
    ])
      for (const [from, to] of [
        ['2019', '2020'],
        ['2020', '2022'],
        ['2021-02', '2023-06'],
        ['2019-01-01', '2025'],
      ]) {
        const day = (bound = '') => new Date(Date.parse(bound) - 86_400_000).toISOString().slice(0, 10)
        const flow = (name: string) => value(`${name}-partners?from=${from}&to=${to}${programme}`)
        const active = (bound?: string) => value(`active-partners?at=${day(bound)}${programme}`)
        expect(await active(to)).toBe(
          (await active(from)) + (await flow('new')) + (await flow('returning')) - (await flow('ended')),
        )
      }
  })
})
