import { afterAll, describe, expect, it } from 'vitest'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'
import { recordWorld } from '../../testing/world.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceOf } = asking(service)
/** The position before anything was corrected. */
const before = await recordWorld(service)

describe('a stock', () => {
  it.each([
    ['2019-12-30', 0, 1],
    ['2019-12-31', 1, 1],
    ['2020-06-01', 2, 2],
    ['2021-01-01', 2, 3],
    ['2022-03-15', 3, 6],
    ['2022-03-31', 4, 6],
    ['2022-06-15', 3, 6],
    ['2022-12-30', 3, 5],
    ['2022-12-31', 4, 4],
  ])('at the end of %s is %i, perhaps %i', async (at, value, possible) => {
    const { total, evidence } = await ask(`active-partnerships?at=${at}`)
    expect(total).toEqual({ value, possible })
    const { items } = await evidenceOf(evidence)
    expect(items).toHaveLength(possible)
    expect(items.filter(({ certain }) => certain)).toHaveLength(value)
  })

  it('is of today unless told', async () => {
    const answer = await ask('active-partnerships?lang=en')
    expect(answer).toMatchObject({ at: '2026-11-22', total: { value: 4, possible: 4 } })
    expect(answer).not.toHaveProperty('from')
    expect(answer.evidence).toBe(`/v1/metrics/active-partnerships/evidence?at=2026-11-22&knownAt=${before}`)
    expect(answer.headline).toMatchObject({
      text: '4 active partnerships',
      basis: '22 November 2026: 4 · known on 22 November 2026',
    })
  })

  it('in a series is that of each last day', async () => {
    const { series, total } = await ask('active-partnerships?from=2020&to=2023&interval=year')
    expect(series?.map(({ value, possible }) => `${value}/${possible}`)).toEqual(['2/2', '2/3', '4/4'])
    expect(total).toEqual({ value: 4, possible: 4 })
  })

  it('is cut where a dimension changes', async () => {
    const projects = async (at: string) =>
      (await ask(`active-partnerships?at=${at}&kind=project`)).total.value
    expect([await projects('2022-04-30'), await projects('2022-05-01')]).toEqual([0, 1])
    const { groups } = await ask('active-partnerships?at=2022-05-01&group=kind')
    expect(groups?.find(({ key }) => key === 'project')?.total).toEqual({ value: 1, possible: 1 })
    const { items } = await evidenceOf('/v1/metrics/active-partnerships/evidence?at=2022-05-01&kind=project')
    expect(items).toEqual([
      { subject: 'partnership/day', title: 'A day', position: 13, effective: '2022-05-01', certain: true },
    ])
  })

  it('is not cut by what makes no difference', async () => {
    const { total } = await ask(
      'active-partnerships?at=2022-06-15&kind=project&kind=agreement&organisation=acme',
    )
    expect(total).toEqual({ value: 2, possible: 4 })
    const { total: brio } = await ask('active-partnerships?at=2022-04-15&organisation=brio')
    expect(brio).toEqual({ value: 1, possible: 2 })
  })
})
