import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activated, on, organisation, programme } from '../../testing/events.ts'
import { type Stand, stand } from '../../testing/stand.ts'

let service: Stand
beforeAll(async () => {
  service = await stand()
  await service.record(
    programme('essaim', { name: 'L’ESSaim' }),
    organisation('acme', { name: 'Acme' }),
    organisation('brio', { name: 'Brio' }),
  )
})
afterAll(() => service.drop())

const show = (path: string) => service.get<Record<string, unknown>>(`/v1/partnerships/${path}`)

describe('a partnership', () => {
  it('is shown as it is, with its members, term and contributions', async () => {
    await service.record(
      activated('p', '2020-03', {
        title: 'Charte',
        themes: ['inclusion'],
        territories: ['FR-21'],
        term: { from: '2020', until: '2030' },
      }),
      on('p', '2021-05-01', 'partnership.member-joined', { organisation: 'brio', role: 'funder' }),
      on('p', '2021', 'partnership.contribution-pledged', {
        contribution: 'c1',
        kind: 'funding',
        amount: { value: 100, unit: 'EUR' },
        giver: 'brio',
      }),
    )
    const { status, body, headers } = await show('p')
    expect(status).toBe(200)
    expect(body).toEqual({
      id: 'p',
      title: 'Charte',
      programme: 'essaim',
      kind: 'agreement',
      status: 'active',
      themes: ['inclusion'],
      territories: ['FR-21'],
      term: { from: '2020', until: '2030' },
      members: [
        { organisation: 'acme', name: 'Acme', role: 'partner', from: '2020-03', until: null },
        { organisation: 'brio', name: 'Brio', role: 'funder', from: '2021-05-01', until: null },
      ],
      memberCount: 2,
      contributions: [
        {
          contribution: 'c1',
          stage: 'pledged',
          kind: 'funding',
          amount: { value: 100, unit: 'EUR' },
          giver: 'brio',
          effective: '2021',
          position: 6,
        },
      ],
      version: 3,
    })
    expect(headers.get('ledger-position')).toBe('6')
    expect(headers.get('ledger-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is what it was at a day, by the days of its history', async () => {
    await service.record(
      activated('q', '2020', { members: [{ organisation: 'acme' }, { organisation: 'brio' }] }),
      on('q', '2021-06', 'partnership.amended', { title: 'Later', kind: 'charter' }),
      on('q', '2021-06-15', 'partnership.member-role-changed', { organisation: 'brio', role: 'funder' }),
      on('q', '2022-02-01', 'partnership.member-left', { organisation: 'brio' }),
      on('q', '2023', 'partnership.completed', {}),
    )
    const at = async (day: string) => (await show(`q?at=${day}`)).body
    expect(await at('2019-12-31')).toMatchObject({ status: null, kind: 'agreement', members: [] })
    const first = await at('2020-01-01')
    expect(first).toMatchObject({ status: 'active', memberCount: 2 })
    expect(first).not.toHaveProperty('title')
    expect(first.members).toContainEqual({
      organisation: 'brio',
      name: 'Brio',
      role: 'partner',
      from: '2020',
      until: '2022-02-01',
    })
    expect(await at('2021-06-15')).toMatchObject({
      title: 'Later',
      kind: 'charter',
      members: [{ role: 'partner' }, { role: 'funder' }],
    })
    expect(await at('2022-02-01')).toMatchObject({ status: 'active', memberCount: 1 })
    expect(await at('2023-01-01')).toMatchObject({ status: 'completed' })
  })

  it('names its members as they were called at the day, as was known', async () => {
    const renamed = (effective: string, name: string) => ({
      subject: 'organisation/cora' as const,
      type: 'organisation.updated' as const,
      effective,
      data: { name },
    })
    await service.record(organisation('cora', { name: 'First' }))
    await service.record(activated('n', '1990', { members: [{ organisation: 'cora' }] }))
    const position = await service.record(renamed('2024-05-02', 'Third'))
    await service.record(renamed('2022-03-01', 'Second'))
    const nameAt = async (day: string, knownAt = position + 1): Promise<unknown> =>
      (await show(`n?at=${day}&knownAt=${knownAt}`)).body.members
    expect(await nameAt('1991-01-01')).toMatchObject([{ name: 'First' }])
    expect(await nameAt('2022-02-28')).toMatchObject([{ name: 'First' }])
    expect(await nameAt('2022-03-01')).toMatchObject([{ name: 'Second' }])
    expect(await nameAt('2024-05-02')).toMatchObject([{ name: 'Third' }])
    expect(await nameAt('2022-03-01', position)).toMatchObject([{ name: 'First' }])
  })

  it('is what was known at a position or a time, whatever was taken back or put right since', async () => {
    const signed = await service.record(
      on('r', '2020', 'partnership.signed', {
        programme: 'essaim',
        kind: 'agreement',
        members: [{ organisation: 'acme' }],
      }),
    )
    const active = await service.record(on('r', '2021', 'partnership.activated', {}))
    const mended = await service.record(on('r', '2022-05-01', 'partnership.activated', {}, active))
    const taken = await service.record(
      on('r', '2022', 'partnership.retracted', { retracts: mended, reason: 'wrong' }),
    )
    const statusAt = async (day: string, knownAt: number | string) =>
      (await show(`r?at=${day}&knownAt=${knownAt}`)).body.status
    expect(await statusAt('2022-01-01', signed)).toBe('signed')
    expect(await statusAt('2022-01-01', active)).toBe('active')
    expect(await statusAt('2022-01-01', mended)).toBe('signed')
    expect(await statusAt('2022-05-01', mended)).toBe('active')
    expect(await statusAt('2022-01-01', taken)).toBe('active')

    const events = (
      await service.get<{ events: { position: number; recordedtime: string }[] }>(
        '/v1/partnerships/r/history',
      )
    ).body.events
    const time = events.find(({ position }) => position === mended)?.recordedtime as string
    expect(await statusAt('2022-01-01', time)).toBe('signed')
    const answer = await show(`r?knownAt=${time}`)
    expect(answer.headers.get('ledger-position')).toBe(String(mended))
    expect(answer.body.version).toBe(3)
    expect((await show(`r?knownAt=${signed - 1}`)).status).toBe(404)
  })

  it('has the number of members that was declared beside the one that is listed', async () => {
    const source = { title: 'A report', published: '2022' }
    const figure = { indicator: 'members', about: 'partnership/p', source }
    const published = await service.record(
      {
        subject: 'figure/f',
        type: 'figure.published',
        effective: '2022',
        data: { ...figure, value: 50, qualifier: 'approximate', period: '2021' },
      },
      {
        subject: 'figure/g',
        type: 'figure.published',
        effective: '2022',
        data: { ...figure, indicator: 'budget', value: 9 },
      },
    )
    const known = async (position: number) => (await show(`p?knownAt=${position}`)).body.declaredMembers
    expect(await known(published)).toEqual([
      { figure: 'f', value: 50, unit: null, qualifier: 'approximate', period: '2021', source },
    ])
    expect(await known(published - 2)).toBeUndefined()
    const restated = await service.record({
      subject: 'figure/f',
      type: 'figure.restated',
      effective: '2023',
      data: { ...figure, value: 55, unit: 'organisation' },
    })
    expect(await known(restated)).toEqual([{ figure: 'f', value: 55, unit: 'organisation', source }])
    expect(await known(published)).toMatchObject([{ value: 50 }])
  })

  it('has an ETag over what is told: 304 until that changes', async () => {
    const first = await show('p')
    const etag = first.headers.get('etag') as string
    const again = async (tag: string) => service.get('/v1/partnerships/p', { 'if-none-match': tag })
    await service.record(organisation('other'))
    const same = await again(`W/"x", ${etag}`)
    expect([same.status, same.body]).toEqual([304, ''])
    expect(same.headers.get('ledger-position')).not.toBe(first.headers.get('ledger-position'))
    expect(same.headers.get('ledger-id')).toBe(first.headers.get('ledger-id'))
    await service.record(on('p', '2024', 'partnership.suspended', {}))
    const changed = await again(etag)
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  it('is today what it is in the time zone of its programme', async () => {
    await service.record(
      programme('est', { timezone: 'Pacific/Auckland' }),
      activated('s', '2026-11-23', { programme: 'est' }),
      activated('t', '2026-11-23'),
    )
    // 2026-11-22 at noon UTC is the 23rd in Auckland.
    expect((await show('s')).body.status).toBe('active')
    expect((await show('t')).body.status).toBeNull()
  })

  it.each(['none', 'x%00y', 'a%20b', '..%2F'])('that is not known is not found: %s', async id => {
    const { status, body } = await show(id)
    expect([status, body.code]).toEqual([404, 'not-found'])
  })

  it('of which all was taken back is not found, and its history still tells', async () => {
    const position = await service.record(activated('u', '2020'))
    await service.record(
      on('u', '2021', 'partnership.retracted', { retracts: position, reason: 'a mistake' }),
    )
    expect((await show('u')).status).toBe(404)
    expect((await show(`u?knownAt=${position}`)).status).toBe(200)
    expect((await show('u/history')).body).toMatchObject({ events: [{ inForce: false }, {}], spells: [] })
  })
})
