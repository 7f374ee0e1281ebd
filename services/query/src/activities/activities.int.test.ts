import type { EventData } from '@partnerships/contracts'
import { Activity, ActivityPage } from '@partnerships/contracts/answers'
import type { Posting } from '@partnerships/read-models/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programme } from '../../testing/events.ts'
import { type Stand, stand } from '../../testing/stand.ts'

type Data = EventData['activity.held']

const activity = (
  type: 'activity.planned' | 'activity.held',
  id: string,
  effective: string,
  data: Partial<Data> = {},
): Posting => ({
  subject: `activity/${id}`,
  type,
  effective,
  data: { programme: 'essaim', kind: 'workshop', title: id, ...data },
})

let service: Stand
let before: number
beforeAll(async () => {
  service = await stand()
  await service.record(programme('alliance'), programme('essaim', { parent: 'alliance' }), programme('pes'))
  before = await service.record(
    activity('activity.held', 'forum', '2019-06', {
      title: 'Forum de l’Été',
      territory: 'insee:21231',
      themes: ['inclusion'],
      participants: { count: 120, qualifier: 'approximate', organisations: ['acme', 'brio'] },
      partnerships: ['p'],
      source: { title: 'A report', published: '2019' },
    }),
    activity('activity.planned', 'atelier', '2027-03-02', { title: 'Atelier', kind: 'training' }),
    activity('activity.held', 'etude', '2021', { title: 'Étude', kind: 'study', programme: 'pes' }),
    activity('activity.planned', 'off', '2026-09', { title: 'Rencontre' }),
  )
  await service.record(
    {
      subject: 'activity/off',
      type: 'activity.cancelled',
      effective: '2026-06-01',
      data: { reason: 'No room' },
    },
    activity('activity.held', 'atelier', '2027-03-04', { title: 'Atelier, tenu' }),
  )
})
afterAll(() => service.drop())

const list = async (query: string) => ActivityPage.parse((await service.get(`/v1/activities?${query}`)).body)
const ids = async (query: string) => (await list(query)).items.map(({ id }) => id).join(' ')
const show = async (path: string) => (await service.get(`/v1/activities/${path}`)).body

describe('activities', () => {
  it('are listed with what is known of each', async () =>
    expect((await list('theme=inclusion')).items).toEqual([
      {
        id: 'forum',
        title: 'Forum de l’Été',
        programme: 'essaim',
        kind: 'workshop',
        status: 'held',
        effective: '2019-06',
        themes: ['inclusion'],
        territory: 'insee:21231',
        participants: { count: 120, qualifier: 'approximate', organisations: ['acme', 'brio'] },
        partnerships: ['p'],
        source: { title: 'A report', published: '2019' },
        updated: 4,
      },
    ]))

  it.each([
    ['', 'atelier etude forum off'],
    ['sort=-day', 'atelier off etude forum'],
    ['status=planned', 'atelier'],
    ['status=planned&at=2026-05-31', 'atelier off'],
    ['status=held&status=cancelled', 'etude forum off'],
    ['status=held&at=2027-03-04', 'atelier etude forum'],
    ['kind=study', 'etude'],
    ['programme=alliance', 'atelier forum off'],
    ['territory=FR-BFC', 'forum'],
    ['organisation=brio', 'forum'],
    ['partnership=p', 'forum'],
    ['partnership=other&partnership=p', 'forum'],
    ['partnership=other', ''],
    ['q=ete', 'forum'],
    ['q=TUD', 'etude'],
    ['q=tenu', ''],
    ['at=2018-12-31', 'atelier off'],
  ])('that fit %s are %s', async (query, expected) => expect(await ids(query)).toBe(expected))

  it('are as they were known to be', async () =>
    expect(await ids(`status=planned&knownAt=${before}`)).toBe('atelier off'))

  it.each(['kind=charter', 'status=active', 'siren=356000000', 'sort=status', 'partnership='])(
    'refuse %s',
    async query => expect((await service.get(`/v1/activities?${query}`)).body.code).toBe('invalid-query'),
  )
})

describe('an activity', () => {
  it('is what it is at a day', async () => {
    const planned = await show('atelier')
    expect(planned).toEqual({
      id: 'atelier',
      title: 'Atelier',
      programme: 'essaim',
      kind: 'training',
      status: 'planned',
      effective: '2027-03-02',
      themes: [],
      partnerships: [],
      version: 2,
    })
    expect(await show('atelier?at=2027-03-04')).toMatchObject({ status: 'held', title: 'Atelier, tenu' })
    expect(await show('etude?at=2020-12-31')).toMatchObject({ status: null, title: 'Étude' })
    for (const answer of [planned, await show('forum'), await show('off')])
      expect(Activity.parse(answer)).toEqual(answer)
  })

  it('says when and why it was cancelled, from that day on', async () => {
    expect(await show('off')).toMatchObject({
      status: 'cancelled',
      effective: '2026-09',
      cancelled: { effective: '2026-06-01', reason: 'No room' },
    })
    expect(await show('off?at=2026-05-31')).not.toHaveProperty('cancelled')
    expect(await show(`off?knownAt=${before}`)).toMatchObject({ status: 'planned', version: 1 })
  })

  it('has an ETag over what is told', async () => {
    const { headers } = await service.get('/v1/activities/forum')
    const again = await service.get('/v1/activities/forum', {
      'if-none-match': headers.get('etag') as string,
    })
    expect(again.status).toBe(304)
    expect(again.headers.get('ledger-position')).toBe(headers.get('ledger-position'))
  })

  it('that is not known is not found', async () =>
    expect((await service.get('/v1/activities/none')).status).toBe(404))
})
