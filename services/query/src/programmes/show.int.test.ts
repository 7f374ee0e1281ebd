import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programme } from '../../testing/events.ts'
import { type Stand, stand } from '../../testing/stand.ts'

let service: Stand
beforeAll(async () => {
  service = await stand()
})
afterAll(() => service.drop())

const show = (path: string) => service.get(`/v1/programmes/${path}`)

describe('a programme', () => {
  it('is shown with its parent, host, themes and children', async () => {
    const themes = [{ key: 'inclusion', label: { fr: 'Inclusion', en: 'Inclusion' } }]
    await service.record(
      programme('alliance', { name: 'Alliance', timezone: 'Europe/Brussels', themes }),
      programme('essaim', { parent: 'alliance', host: 'la-poste' }),
    )
    expect((await show('alliance')).body).toEqual({
      id: 'alliance',
      name: 'Alliance',
      status: 'launched',
      timezone: 'Europe/Brussels',
      themes,
      children: ['essaim'],
      version: 1,
    })
    expect((await show('essaim')).body).toMatchObject({ parent: 'alliance', host: 'la-poste', children: [] })
  })

  it('is what it was at a day, as known then', async () => {
    const before = await service.record(programme('late'))
    await service.record(
      {
        subject: 'programme/late',
        type: 'programme.updated',
        effective: '2020',
        data: { parent: 'alliance' },
      },
      { subject: 'programme/late', type: 'programme.closed', effective: '2022-06', data: {} },
    )
    expect((await show('late?at=2013-12-31')).body).toMatchObject({ status: null, name: 'late' })
    expect((await show('late?at=2022-05-31')).body).toMatchObject({ status: 'launched', parent: 'alliance' })
    expect((await show('late')).body).toMatchObject({ status: 'closed', version: 3 })
    expect((await show(`late?knownAt=${before}`)).body).toMatchObject({ status: 'launched', version: 1 })
    expect((await show('alliance?at=2019-12-31')).body.children).toEqual(['essaim'])
    expect((await show('alliance?at=2020-01-01')).body.children).toEqual(['essaim', 'late'])
    expect((await show(`alliance?knownAt=${before}`)).body.children).toEqual(['essaim'])
  })

  it('today is that of its own time zone', async () => {
    await service.record({ ...programme('est', { timezone: 'Pacific/Auckland' }), effective: '2026-11-23' })
    expect((await show('est')).body.status).toBe('launched')
    expect((await service.get('/v1/programmes?q=est')).body.items).toEqual([])
    expect((await service.get('/v1/programmes?programme=est')).body.items).toMatchObject([{ id: 'est' }])
  })

  it('that is not known is not found', async () => expect((await show('a.b')).status).toBe(404))
})
