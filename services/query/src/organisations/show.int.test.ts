import { Organisation } from '@partnerships/contracts/answers'
import type { Posting } from '@partnerships/read-models/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation, retracted } from '../../testing/events.ts'
import { type Stand, stand } from '../../testing/stand.ts'

let service: Stand
beforeAll(async () => {
  service = await stand()
})
afterAll(() => service.drop())

const show = async (path: string) => (await service.get(`/v1/organisations/${path}`)).body

const post = (
  type: 'organisation.post-taken' | 'organisation.post-left',
  effective: string,
  holder: string,
): Posting => ({
  subject: 'organisation/acme',
  type,
  effective,
  data: { post: 'Chair', holder },
})

describe('an organisation', () => {
  it('is shown with what is known of it, and no more', async () => {
    await service.record(organisation('bare'))
    expect(await show('bare')).toEqual({
      id: 'bare',
      name: 'bare',
      kind: 'association',
      status: 'registered',
      aliases: [],
      posts: [],
      version: 1,
    })
  })

  it('is what it was at a day; before it was registered it is nothing yet', async () => {
    await service.record(
      organisation('acme', { name: 'Acme', identifiers: { siren: '356000000' }, territory: 'FR-21' }),
      {
        subject: 'organisation/acme',
        type: 'organisation.updated',
        effective: '2018-05',
        data: { name: 'Acme 2', aliases: ['A'] },
      },
    )
    expect(await show('acme?at=2009-12-31')).toMatchObject({ name: 'Acme', status: null })
    expect(await show('acme?at=2018-04-30')).toMatchObject({
      name: 'Acme',
      aliases: [],
      status: 'registered',
    })
    expect(await show('acme')).toMatchObject({
      name: 'Acme 2',
      aliases: ['A'],
      territory: 'FR-21',
      identifiers: { siren: '356000000' },
    })
  })

  it('tells who holds which post, as well as the dates are known', async () => {
    await service.record(
      post('organisation.post-taken', '../2016', 'h1'),
      post('organisation.post-left', '2018-06-28/2019-10-04', 'h1'),
      post('organisation.post-taken', '2018-06-28/2019-10-04', 'h2'),
      post('organisation.post-left', '2012', 'h0'),
    )
    const posts = async (day: string) => (await show(`acme?at=${day}`)).posts
    expect(await posts('2011-12-31')).toEqual([
      { post: 'Chair', holder: 'h1', from: '../2016', until: '2018-06-28/2019-10-04' },
      { post: 'Chair', holder: 'h0', from: null, until: '2012' },
    ])
    expect(await posts('2017-01-01')).toMatchObject([{ holder: 'h1' }])
    expect(await posts('2026-01-01')).toEqual([
      { post: 'Chair', holder: 'h2', from: '2018-06-28/2019-10-04', until: null },
    ])
  })

  it('says what became of it', async () => {
    await service.record(
      organisation('brio'),
      {
        subject: 'organisation/brio',
        type: 'organisation.merged',
        effective: '2020',
        data: { into: 'acme' },
      },
      organisation('cora'),
      {
        subject: 'organisation/cora',
        type: 'organisation.dissolved',
        effective: '2021',
        data: { reason: 'broke' },
      },
    )
    expect(await show('brio')).toMatchObject({
      status: 'merged',
      mergedInto: 'acme',
      ended: { effective: '2020', reason: 'merger' },
    })
    const before = await show('brio?at=2019-12-31')
    expect(before).toMatchObject({ status: 'registered' })
    expect(before).not.toHaveProperty('mergedInto')
    expect(before).not.toHaveProperty('ended')
    expect(await show('cora')).toMatchObject({
      status: 'dissolved',
      ended: { effective: '2021', reason: 'broke' },
    })
  })

  it('lists what was merged into it by then, as it was known', async () => {
    const merged = (id: string, effective: string, data: object): Posting => ({
      subject: `organisation/${id}`,
      type: 'organisation.merged',
      effective,
      data: { into: 'dora', ...data } as never,
    })
    await service.record(organisation('dora'), organisation('ella'), organisation('fred', { name: 'Fred' }))
    await service.record(merged('fred', '2022-05', {}))
    const position = await service.record(merged('ella', '2018', { reason: 'duplicate' }))
    const answer = await show('dora')
    expect(answer.merged).toEqual([
      { organisation: 'ella', name: 'ella', effective: '2018', reason: 'duplicate' },
      { organisation: 'fred', name: 'Fred', effective: '2022-05', reason: 'merger' },
    ])
    expect(Organisation.parse(answer)).toEqual(answer)
    expect(await show('dora?at=2022-04-30')).toMatchObject({ merged: [{ organisation: 'ella' }] })
    expect(await show(`dora?knownAt=${position - 1}`)).toMatchObject({ merged: [{ organisation: 'fred' }] })
    expect(await show(`dora?knownAt=${position - 2}`)).not.toHaveProperty('merged')

    await service.record(retracted('organisation/fred', position - 1))
    expect((await show('dora')).merged).toHaveLength(1)
    expect((await show(`dora?knownAt=${position}`)).merged).toHaveLength(2)
  })
})
