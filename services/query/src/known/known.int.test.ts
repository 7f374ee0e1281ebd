import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activated, organisation, programme } from '../../testing/events.ts'
import { project, type Stand, stand } from '../../testing/stand.ts'

let service: Stand
beforeAll(async () => {
  service = await stand()
  await service.record(programme('essaim'), organisation('acme'), activated('p', '2020'))
})
afterAll(() => service.drop())

type List = { items: { id: string }[] }
const list = (query = '', headers: Record<string, string> = {}) =>
  service.get<List & { code: string; detail: string }>(`/v1/partnerships${query}`, headers)
const positionOf = ({ headers }: { headers: Headers }) => Number(headers.get('ledger-position'))

describe('an answer', () => {
  it('reflects what the read models have reached, and says so', async () => {
    const reached = positionOf(await list())
    const head = await service.recordOnly(activated('q', '2020'))
    const behind = await list()
    expect([positionOf(behind), behind.body.items.length]).toEqual([reached, 1])
    await project(service.pool)
    const now = await list()
    expect([positionOf(now), now.body.items.length]).toEqual([head, 2])
  })

  it('shows what was just written, as soon as a slow projector has it', async () => {
    const position = await service.recordOnly(activated('r', '2020'))
    const asked = list('', { 'ledger-position': String(position) })
    await sleep(50)
    await project(service.pool)
    const answer = await asked
    expect(answer.status).toBe(200)
    expect(positionOf(answer)).toBe(position)
    expect(answer.body.items.map(({ id }) => id)).toContain('r')
  })

  it('does not come when the projector stays behind: 503, and when to ask again', async () => {
    const position = await service.recordOnly(activated('s', '2020'))
    const impatient = await stand({ patienceMs: 100 }, service.ledger)
    for (const [query, headers] of [
      ['', { 'ledger-position': String(position) }],
      [`?knownAt=${position}`, {}],
      ['?knownAt=2100-01-01T00:00:00Z', {}],
    ] as const) {
      const answer = await impatient.get(`/v1/partnerships${query}`, headers)
      expect([answer.status, answer.body.code]).toEqual([503, 'projection-behind'])
      expect(answer.headers.get('retry-after')).toBe('1')
    }
    await project(service.pool)
    expect((await list(`?knownAt=${position}`)).status).toBe(200)
  })

  it('says what it reflects also where nothing is known', async () => {
    const reached = (await list()).headers
    for (const path of ['/v1/partnerships/nobody', '/v1/partnerships/nobody/history']) {
      const { status, headers } = await service.get(path)
      expect(status).toBe(404)
      for (const name of ['ledger-id', 'ledger-position']) expect(headers.get(name)).toBe(reached.get(name))
    }
    expect((await service.get('/v1/partnerships/p?knownAt=2')).headers.get('ledger-position')).toBe('2')
  })

  it('is as known at a position, whatever the request has seen', async () => {
    const { body, headers } = await list('?knownAt=3', { 'ledger-position': '4' })
    expect([headers.get('ledger-position'), body.items.map(({ id }) => id)]).toEqual(['3', ['p']])
    expect((await list('?knownAt=0')).body.items).toEqual([])
  })

  it('is as known at a time, in any offset and to the microsecond', async () => {
    const { rows } = await service.pool.query(
      'select recordedtime from event_log.events where position in (3, 4) order by position',
    )
    const [third, fourth] = rows.map(({ recordedtime }) => recordedtime as string) as [string, string]
    expect(positionOf(await list(`?knownAt=${third}`))).toBe(3)
    expect(positionOf(await list(`?knownAt=${fourth}`))).toBe(4)
    const shifted = `${new Date(Date.parse(third) + 19_800_000).toISOString().slice(0, -5)}${third.slice(19, -1)}+05:30`
    expect(positionOf(await list(`?knownAt=${encodeURIComponent(shifted)}`))).toBe(3)
    expect(positionOf(await list('?knownAt=1999-12-31T23:59:59Z'))).toBe(0)
    const head = positionOf(await list())
    expect(positionOf(await list('?knownAt=9999-12-31T23:59:59Z'))).toBe(head)
  })

  it.each([
    ['knownAt=99', /knownAt is 99: it is beyond the end of the ledger/],
    ['knownAt=yesterday', /knownAt is "yesterday": it must be a position or an RFC 3339 time/],
    ['knownAt=2026-11-22', /knownAt/],
    ['knownAt=-1', /knownAt/],
    ['knownAt=9007199254740993', /knownAt/],
    ['knownAt=0000-01-01T00:00:00Z', /knownAt/],
    ['knownAt=9999-12-31T23:59:59-01:00', /knownAt/],
    ['at=2022-02-30', /at is "2022-02-30": it must be a day/],
    ['at=2022', /at is/],
    ['at=1799-12-31', /at is/],
    ['at=2022-01-01&at=2022-01-02', /at is given more than once/],
    ['effective=2022', /no parameter "effective"/],
  ])('refuses %s', async (query, said) => {
    for (const path of ['/v1/partnerships', '/v1/partnerships/p']) {
      const { status, body } = await service.get<{ code: string; detail: string }>(`${path}?${query}`)
      expect([status, body.code]).toEqual([400, 'invalid-query'])
      expect(body.detail).toMatch(said)
    }
  })

  it('refuses a position that is none, and another ledger', async () => {
    expect((await list('', { 'ledger-position': 'x' })).body.code).toBe('invalid-query')
    const other = await list('', { 'ledger-id': '00000000-0000-4000-8000-000000000000' })
    expect([other.status, other.body.code]).toEqual([412, 'ledger-changed'])
    const { headers } = await list()
    expect((await list('', { 'ledger-id': headers.get('ledger-id') as string })).status).toBe(200)
  })

  it('is JSON and nothing else, to GET and HEAD', async () => {
    for (const path of [
      '/v1/partnerships',
      '/v1/partnerships/p',
      '/v1/partnerships/p/history',
      '/v1/projections',
    ]) {
      expect((await service.get(path, { accept: 'text/html' })).body.code).toBe('not-acceptable')
      const post = await service.app.request(path, { method: 'POST' })
      expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
      const head = await service.app.request(path, { method: 'HEAD' })
      expect([head.status, await head.text()]).toEqual([200, ''])
      expect(head.headers.get('ledger-position')).toMatch(/^\d+$/)
    }
  })
})

describe('read models of another ledger', () => {
  it('are not answered from', async () => {
    const before = (await service.pool.query('select ledgerid from event_log.ledger')).rows[0].ledgerid
    await service.pool.query('update event_log.ledger set ledgerid = gen_random_uuid()')
    expect((await list()).body.code).toBe('projection-behind')
    expect((await service.app.request('/readyz')).status).toBe(503)
    await service.pool.query('update event_log.ledger set ledgerid = $1', [before])
    expect((await list()).status).toBe(200)
  })

  it('nor when they know what this one has lost', async () => {
    await service.pool.query('update read_models.projections set position = position + 10')
    expect((await list()).body.code).toBe('projection-behind')
    await service.pool.query('update read_models.projections set position = position - 10')
    expect((await list()).status).toBe(200)
  })
})

it('a database out of reach is told as such', async () => {
  const alone = await stand()
  await alone.drop()
  const { status, body } = await alone.get('/v1/partnerships')
  expect([status, body.code]).toEqual([503, 'ledger-unavailable'])
})
