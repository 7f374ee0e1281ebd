import { afterAll, expect, it } from 'vitest'
import { activated, identified, on, organisation, programme } from '../../testing/events.ts'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceOf, evidenceInPages, text, csv } = asking(service)

/** Of those signed in 2022 three took 10, 31 and 100 days; three are excluded. */
await service.record(
  programme('essaim'),
  organisation('acme', { name: 'Acme' }),
  identified('ten', '2022-01-01', { kind: 'charter', title: 'In ten days' }),
  on('ten', '2022-01-11', 'partnership.signed', {}),
  on('ten', '2022-05-01', 'partnership.activated', {}),
  identified('month', '2022-03-01'),
  on('month', '2022-04-01', 'partnership.activated', {}),
  identified('hundred', '2021-12-01', { themes: ['inclusion'] }),
  on('hundred', '2022-02-01', 'partnership.declined', {}),
  on('hundred', '2022-03-11', 'partnership.signed', {}),
  identified('vaguely', '2022-06'),
  on('vaguely', '2022-08-01', 'partnership.signed', {}),
  identified('sometime', '2022-06-01'),
  on('sometime', '2022-09', 'partnership.signed', {}),
  activated('begun', '2022-07-01'),
  identified('next', '2022-10-01'),
  on('next', '2023-01-01', 'partnership.signed', {}),
)
const before = await service.record(identified('never', '2022-10-01'))

it('is the median and the ninth decile of days, in a straight line', async () => {
  const answer = await ask('time-to-sign?from=2022&to=2023')
  expect(answer.total).toEqual({ median: 31, p90: 86.2, excluded: 3 })
  expect(answer.headline).toBeNull()
  expect((await ask('time-to-sign?from=2022&to=2022-03-12')).total).toEqual({
    median: 55,
    p90: 91,
    excluded: 0,
  })
  expect((await ask('time-to-sign?from=2025&to=2026')).total).toEqual({
    median: null,
    p90: null,
    excluded: 0,
  })
})

it('comes in series and groups, and is compared', async () => {
  const { series, groups, additive, compare } = await ask(
    'time-to-sign?from=2023&to=2024&interval=year&group=kind&compare=P1Y',
  )
  expect(series).toEqual([{ from: '2023-01-01', to: '2024-01-01', median: 92, p90: 92, excluded: 0 }])
  expect(groups?.map(({ key, total }) => [key, total.median])).toEqual([['agreement', 92]])
  expect(additive).toBe(false)
  expect(compare).toEqual({
    from: '2022-01-01',
    to: '2023-01-01',
    median: 31,
    p90: 86.2,
    excluded: 3,
    difference: 61,
    factor: 92 / 31,
  })
  expect((await ask('time-to-sign?from=2022&to=2023&theme=inclusion')).total.median).toBe(100)
})

it('has the days as evidence', async () => {
  const { evidence } = await ask('time-to-sign?from=2022&to=2023')
  expect(
    (await evidenceInPages(evidence)).map(({ subject, amount, unit }) => [subject, amount, unit]),
  ).toEqual([
    ['partnership/ten', 10, 'day'],
    ['partnership/hundred', 100, 'day'],
    ['partnership/month', 31, 'day'],
  ])
  expect((await evidenceOf(evidence)).total).toEqual({ median: 31, p90: 86.2, excluded: 3 })
})

it('as CSV', async () =>
  expect(await csv('time-to-sign?from=2022&to=2023&group=theme&lang=fr')).toBe(
    'key,label,median,p90,excluded\r\ninclusion,inclusion,100,100,0\r\nnone,sans thème,20.5,28.9,3\r\n',
  ))

it('stays as it was known', async () => {
  const path = `/v1/metrics/time-to-sign?from=2022&to=2024&interval=quarter&group=kind&knownAt=${before}`
  const answer = await text(path)
  await service.record(on('month', '2022-02-01', 'partnership.identified', {}))
  await service.record({ ...on('sometime', '2022-09-01', 'partnership.signed', {}), replaces: 14 })
  expect(await text(path)).toBe(answer)
  expect((await ask('time-to-sign?from=2022&to=2023')).total.excluded).toBe(2)
})
