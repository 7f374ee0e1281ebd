import { afterAll, expect, it } from 'vitest'
import { activated, on, organisation, programme, retracted } from '../../testing/events.ts'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceInPages, text } = asking(service)

/**
 * | partnership | 2021-12-31 | 2022-12-31 | 2023-12-31 |
 * |---|---|---|---|
 * | stays | charter | agreement | agreement |
 * | ends | active | ended | ended |
 * | returns | active | ended | active |
 * | vague | perhaps | active | active |
 * | mayend | active | perhaps | ended |
 */
await service.record(
  programme('essaim'),
  organisation('acme', { name: 'Acme' }),
  activated('stays', '2020-01-01', { kind: 'charter', title: 'It stays' }),
  on('stays', '2022-05-01', 'partnership.amended', { kind: 'agreement' }),
  activated('ends', '2020-01-01'),
  on('ends', '2022-12-31', 'partnership.completed', {}),
  activated('returns', '2021-12-31'),
  on('returns', '2022-02-01', 'partnership.terminated', {}),
  on('returns', '2023-02-01', 'partnership.reactivated', {}),
  activated('vague', '2021/2022'),
  activated('mayend', '2021-06'),
)
const before = await service.record(on('mayend', '2022-12/2023-01', 'partnership.expired', {}))

it('is of those active for sure before the window, who are so at its end', async () => {
  expect(await ask('retention-rate?from=2022&to=2023')).toMatchObject({
    total: { value: 0.25, numerator: 1, denominator: 4 },
    headline: null,
  })
  expect((await ask('retention-rate?from=2022&to=2024')).total).toEqual({
    value: 0.5,
    numerator: 2,
    denominator: 4,
  })
  expect((await ask('retention-rate?from=2022-01-01&to=2022-01-02')).total.value).toBe(1)
  expect((await ask('retention-rate?from=2019&to=2020')).total.value).toBeNull()
})

it('is of those that pass the filter before and at the end', async () => {
  expect((await ask('retention-rate?from=2022&to=2024&kind=charter')).total).toEqual({
    value: 0,
    numerator: 0,
    denominator: 1,
  })
  expect((await ask('retention-rate?from=2022&to=2024&kind=charter&kind=agreement')).total.numerator).toBe(2)
})

it('comes in series, each bucket a window of its own, and in groups', async () => {
  const { series, groups, additive } = await ask('retention-rate?from=2022&to=2024&interval=year&group=kind')
  expect(series).toEqual([
    { from: '2022-01-01', to: '2023-01-01', value: 0.25, numerator: 1, denominator: 4 },
    { from: '2023-01-01', to: '2024-01-01', value: 1, numerator: 2, denominator: 2 },
  ])
  expect(additive).toBe(false)
  expect(groups?.map(({ key, total }) => [key, total])).toEqual([
    ['agreement', { value: 1 / 3, numerator: 1, denominator: 3 }],
    ['charter', { value: 0, numerator: 0, denominator: 1 }],
  ])
  expect((await ask('retention-rate?from=2023&to=2024&compare=P1Y')).compare).toMatchObject({
    value: 0.25,
    difference: 0.75,
    factor: 4,
  })
})

it('has the partnerships as evidence', async () => {
  const { evidence } = await ask('retention-rate?from=2022&to=2023')
  const items = await evidenceInPages(evidence)
  expect(items.map(({ part, subject, certain }) => [part, subject, certain])).toEqual([
    ['numerator', 'partnership/stays', true],
    ['denominator', 'partnership/stays', true],
    ['denominator', 'partnership/ends', true],
    ['denominator', 'partnership/mayend', true],
    ['denominator', 'partnership/returns', true],
  ])
})

it('stays as it was known', async () => {
  const path = `/v1/metrics/retention-rate?from=2022&to=2024&interval=quarter&group=kind&knownAt=${before}`
  const answer = await text(path)
  await service.record(retracted('partnership/ends', 6), retracted('partnership/mayend', 12))
  expect(await text(path)).toBe(answer)
  expect((await ask('retention-rate?from=2022&to=2023')).total).toEqual({
    value: 0.75,
    numerator: 3,
    denominator: 4,
  })
})
