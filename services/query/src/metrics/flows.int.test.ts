import { afterAll, describe, expect, it } from 'vitest'
import { asking, type MetricBody } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceOf } = asking(service)
/** The position before anything was corrected. */
const before = await recordWorld(service)

describe('a flow', () => {
  it('counts what lies in the window for sure, and what may', async () => {
    const { status, body, headers } = await service.get<MetricBody>(
      '/v1/metrics/new-partnerships?from=2022&to=2023&lang=en',
    )
    expect(status).toBe(200)
    expect(body).toEqual({
      metric: 'new-partnerships',
      definition: { version: 1, text: expect.stringContaining('active for the first time') },
      from: '2022-01-01',
      to: '2023-01-01',
      filters: {},
      knownAt: { position: before, time: expect.stringMatching(/Z$/) },
      total: { value: 3, possible: 4 },
      headline: {
        text: '3 new partnerships',
        basis: '2022: 3 to 4 · known on 22 November 2026',
        lang: 'en',
      },
      evidence: `/v1/metrics/new-partnerships/evidence?from=2022-01-01&to=2023-01-01&knownAt=${before}`,
    })
    expect(headers.get('ledger-position')).toBe(String(before))
    expect(headers.get('ledger-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('puts nothing on a month that is not known', async () => {
    const { total, series, undated } = await ask('new-partnerships?from=2022&to=2023&interval=quarter')
    expect(series).toEqual([
      { from: '2022-01-01', to: '2022-04-01', value: 2, possible: 4 },
      { from: '2022-04-01', to: '2022-07-01', value: 0, possible: 2 },
      { from: '2022-07-01', to: '2022-10-01', value: 0, possible: 2 },
      { from: '2022-10-01', to: '2023-01-01', value: 0, possible: 2 },
    ])
    expect(undated).toBe(1)
    expect(total).toEqual({ value: 3, possible: 4 })
  })

  it.each([
    ['programme=essaim', 2, 2],
    ['programme=alliance', 3, 3],
    ['programme=essaim&programme=other', 2, 3],
    ['programme=nobody', 0, 0],
    ['kind=charter', 1, 1],
    ['theme=inclusion', 2, 2],
    ['theme=emploi&theme=inclusion', 2, 2],
    ['theme=emploi&kind=agreement', 0, 0],
    ['territory=FR', 2, 3],
    ['territory=FR-BFC', 2, 3],
    ['territory=FR-21', 1, 2],
    ['territory=insee:21231', 1, 1],
    ['territory=FR-IDF', 0, 1],
    ['organisation=brio', 0, 0],
    ['organisation-kind=association', 3, 4],
    ['organisation-kind=cooperative', 0, 0],
    ['organisation-kind=cooperative&organisation-kind=association', 3, 4],
  ])('filtered by %s counts %i, perhaps %i', async (filter, value, possible) => {
    const { total, evidence } = await ask(`new-partnerships?from=2022&to=2023&${filter}`)
    expect(total).toEqual({ value, possible })
    const { items, total: same } = await evidenceOf(evidence)
    expect(same).toEqual(total)
    expect(items).toHaveLength(possible)
    expect(items.filter(({ certain }) => certain)).toHaveLength(value)
  })

  it('has the dimensions that hold at its place', async () => {
    const ended = async (kind: string) =>
      (await ask(`ended-partnerships?from=2022&to=2023&kind=${kind}`)).total
    expect(await ended('charter')).toEqual({ value: 1, possible: 1 })
    expect((await ask('new-partnerships?from=2022&to=2023&kind=project')).total.value).toBe(0)
  })

  it.each([
    ['ended-partnerships', 2, 2],
    ['signed-partnerships', 0, 0],
    ['reactivated-partnerships', 0, 0],
    ['renewed-partnerships', 0, 0],
    ['declined-partnerships', 0, 0],
  ])('%s counts its facts', async (name, value, possible) =>
    expect((await ask(`${name}?from=2022&to=2023`)).total).toEqual({ value, possible }),
  )
})
