import type { EventData } from '@partnerships/contracts'
import { Figure, FigurePage } from '@partnerships/contracts/answers'
import type { Posting } from '@partnerships/read-models/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programme } from '../../testing/events.ts'
import { type Stand, stand } from '../../testing/stand.ts'

type Data = EventData['figure.published']

const source = { title: 'Rapport annuel', published: '2022' }
const figure = (id: string, effective: string, data: Partial<Data> & Pick<Data, 'indicator'>): Posting => ({
  subject: `figure/${id}`,
  type: 'figure.published',
  effective,
  data: { value: 1, source, ...data },
})

let service: Stand
let before: number
beforeAll(async () => {
  service = await stand()
  before = await service.record(
    programme('alliance'),
    programme('essaim', { parent: 'alliance' }),
    figure('jobs', '2022-03', {
      indicator: 'emplois',
      label: 'Emplois créés',
      value: 103_000,
      upTo: 110_000,
      unit: 'emploi',
      qualifier: 'at-least',
      nature: 'estimated',
      programme: 'essaim',
      territory: 'FR-21',
      period: '2021',
      quote: 'plus de 103 000 emplois',
      metric: { name: 'new-partnerships', query: 'from=2021&to=2022' },
    }),
    figure('members', '2022', { indicator: 'members', about: 'partnership/p', period: '2021-03' }),
    figure('acme', '2020', {
      indicator: 'members',
      about: 'organisation/acme',
      nature: 'observed',
      period: '2014/2021',
    }),
  )
  await service.record({
    subject: 'figure/members',
    type: 'figure.restated',
    effective: '2023',
    data: { indicator: 'members', about: 'partnership/p', value: 2, source },
  })
})
afterAll(() => service.drop())

const list = async (query: string) => FigurePage.parse((await service.get(`/v1/figures?${query}`)).body)
const ids = async (query: string) => (await list(query)).items.map(({ id }) => id).join(' ')
const show = async (path: string) => (await service.get(`/v1/figures/${path}`)).body

describe('figures', () => {
  it('are listed as they were posted, with null for a unit that there is not', async () => {
    expect((await list('indicator=emplois')).items).toEqual([
      {
        id: 'jobs',
        status: 'published',
        indicator: 'emplois',
        label: 'Emplois créés',
        value: 103_000,
        upTo: 110_000,
        unit: 'emploi',
        qualifier: 'at-least',
        nature: 'estimated',
        programme: 'essaim',
        territory: 'FR-21',
        period: '2021',
        quote: 'plus de 103 000 emplois',
        metric: { name: 'new-partnerships', query: 'from=2021&to=2022' },
        source,
        updated: 3,
      },
    ])
    expect((await list('about=partnership/p')).items).toMatchObject([{ status: 'restated', unit: null }])
  })

  it.each([
    ['', 'jobs acme members'],
    ['sort=-updated', 'members acme jobs'],
    ['status=published', 'jobs acme'],
    ['programme=alliance', 'jobs'],
    ['territory=FR-BFC', 'jobs'],
    ['organisation=acme', 'acme'],
    ['about=organisation/acme&about=partnership/p', 'acme members'],
    ['indicator=members', 'acme members'],
    ['nature=observed&nature=estimated', 'jobs acme'],
    ['period=2021', 'jobs'],
    ['period=2021&at=2022-12-31', 'jobs members'],
    ['period=2021-03', ''],
    ['period=2014/2021', 'jobs acme'],
    ['period=2021&period=2010/2021', 'jobs acme'],
    ['q=crees', 'jobs'],
    ['q=rapport%20MEMB', 'acme members'],
    ['at=2021-12-31', 'acme'],
  ])('that fit %s are %s', async (query, expected) => expect(await ids(query)).toBe(expected))

  it('are as they were known to be', async () =>
    expect((await list(`indicator=members&knownAt=${before}`)).items).toMatchObject([
      { id: 'acme' },
      { id: 'members', status: 'published', value: 1, period: '2021-03' },
    ]))

  it.each(['kind=charter', 'nature=guessed', 'about=acme', 'period=2021-13', 'indicator=A%20B'])(
    'refuse %s and name it',
    async query => {
      const { body } = await service.get<{ code: string; detail: string }>(`/v1/figures?${query}`)
      expect(body.code).toBe('invalid-query')
      expect(body.detail).toMatch(new RegExp(`parameter "?${query.split('=')[0]}\\b`))
    },
  )
})

describe('a figure', () => {
  it('is what it says at a day', async () => {
    expect(await show('members')).toEqual({
      id: 'members',
      status: 'restated',
      indicator: 'members',
      value: 2,
      unit: null,
      about: 'partnership/p',
      source,
      version: 2,
    })
    expect(await show('members?at=2022-12-31')).toMatchObject({ status: 'published', value: 1 })
    expect(await show('members?at=2021-12-31')).toMatchObject({ status: null, value: 1 })
    expect(await show(`members?knownAt=${before}`)).toMatchObject({ status: 'published', version: 1 })
    const answer = await show('jobs')
    expect(Figure.parse(answer)).toEqual(answer)
  })

  it('that is not known is not found', async () =>
    expect((await service.get('/v1/figures/none')).status).toBe(404))
})
