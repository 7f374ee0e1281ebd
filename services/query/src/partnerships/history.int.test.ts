import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activated, on } from '../../testing/events.ts'
import { type Stand, stand } from '../../testing/stand.ts'

type Told = { position: number; type: string; inForce: boolean; why?: object }
type Spell = { status: string; from: string; until: string | null }

let service: Stand
beforeAll(async () => {
  service = await stand()
})
afterAll(() => service.drop())

const historyOf = async (path: string) =>
  (await service.get<{ events: Told[]; spells: Spell[] }>(`/v1/partnerships/${path}`)).body

/** Each event's position, with what is not in force in brackets. */
const order = ({ events }: { events: Told[] }) =>
  events.map(({ position, inForce }) => (inForce ? position : `(${position})`)).join(' ')

describe('a history', () => {
  it('is told in its own order, with what was taken back and why', async () => {
    await service.record(
      activated('p', '2020-03-01'),
      on('p', '2023', 'partnership.completed', {}),
      on('p', '2021-05', 'partnership.suspended', {}),
      on('p', '2021', 'partnership.resumed', {}),
      on('p', '2022-02-01', 'partnership.completed', {}, 2),
      on('p', '2026', 'partnership.retracted', { retracts: 4, reason: 'never happened' }),
      on('p', '2026', 'partnership.reactivated', {}),
    )
    const told = await historyOf('p/history')
    expect(order(told)).toBe('1 3 (4) 6 5 (2) 7')
    expect(told.events.filter(({ inForce }) => !inForce).map(({ position, why }) => [position, why])).toEqual(
      [
        [4, { how: 'retracted', by: 6 }],
        [2, { how: 'replaced', by: 5 }],
      ],
    )
    expect(told.spells).toEqual([
      { status: 'active', from: '2020-03-01', until: '2021-05' },
      { status: 'suspended', from: '2021-05', until: '2022-02-01' },
      { status: 'completed', from: '2022-02-01', until: '2026' },
      { status: 'active', from: '2026', until: null },
    ])
    const { rows } = await service.pool.query('select event from event_log.events where position = 3')
    expect(told.events[1]).toMatchObject(JSON.parse(rows[0].event))
  })

  it('is what it was known to be', async () => {
    const before = await historyOf('p/history?knownAt=4')
    expect(order(before)).toBe('1 3 4 2')
    expect(before.spells.at(-1)).toEqual({ status: 'completed', from: '2023', until: null })
    expect(order(await historyOf('p/history?knownAt=5'))).toBe('1 3 4 5 (2)')
  })

  it('shows a replacement that was retracted, and what stands again', async () => {
    const first = await service.record(activated('q', '2020'))
    const second = await service.record({ ...activated('q', '2021'), replaces: first })
    const third = await service.record(
      on('q', '2026', 'partnership.retracted', { retracts: second, reason: 'wrong' }),
    )
    const told = await historyOf('q/history')
    expect(order(told)).toBe(`${first} (${second}) ${third}`)
    expect(told.events[1]?.why).toEqual({ how: 'retracted', by: third })
  })

  it('shows an expiry of the clock that yields', async () => {
    const term = await service.record(activated('r', '2020', { term: { until: '2022' } }))
    const expired = {
      ...on('r', '2022', 'partnership.expired', { term } as object),
      source: '/clock',
    }
    const position = await service.record(expired)
    expect((await historyOf('r/history')).spells.at(-1)).toEqual({
      status: 'expired',
      from: '2022',
      until: null,
    })
    await service.record(on('r', '2021-12', 'partnership.renewed', { term: { until: '2030' } }))
    const told = await historyOf('r/history')
    expect(told.events.find(event => event.position === position)).toMatchObject({
      inForce: false,
      why: { how: 'yields' },
    })
    expect(told.spells).toEqual([{ status: 'active', from: '2020', until: null }])
  })

  it('needs no read model: it is as new as the ledger', async () => {
    const position = await service.recordOnly(on('p', '2027', 'partnership.suspended', {}))
    const { headers, body } = await service.get<{ events: Told[] }>('/v1/partnerships/p/history')
    expect(headers.get('ledger-position')).toBe(String(position))
    expect(body.events.at(-1)?.position).toBe(position)
  })

  it('of what is not known is not found', async () =>
    expect((await service.get('/v1/partnerships/none/history')).status).toBe(404))
})
