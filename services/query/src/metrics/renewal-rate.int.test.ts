import { afterAll, expect, it } from 'vitest'
import { activated, on, organisation, programme, retracted } from '../../testing/events.ts'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceOf, evidenceInPages, problem, text, csv } = asking(service)

await service.record(
  programme('essaim'),
  organisation('acme', { name: 'Acme' }),
  activated('a', '2020-01-01', { kind: 'charter', title: 'The A', themes: ['inclusion'] }),
  on('a', '2021-01-01', 'partnership.renewed', {}),
  on('a', '2022-03', 'partnership.renewed', {}),
  activated('b', '2020-01-01'),
  on('b', '2022-05-01', 'partnership.expired', {}),
  activated('c', '2020-01-01'),
  on('c', '2022', 'partnership.completed', {}),
  activated('d', '2020-01-01'),
  on('d', '2022-02-01', 'partnership.terminated', {}),
  activated('e', '2020-01-01'),
  on('e', '2021-12/2022-01', 'partnership.renewed', {}),
)
const before = await service.record(on('e', '2022-08-01', 'partnership.renewed', {}))

it('is of what was renewed, expired or completed for sure', async () => {
  const answer = await ask('renewal-rate?from=2022&to=2023&lang=en')
  expect(answer.total).toEqual({ value: 0.5, numerator: 2, denominator: 4 })
  expect(answer.headline).toBeNull()
  expect((await ask('renewal-rate?from=2021-12&to=2022-03')).total).toEqual({
    value: 1,
    numerator: 1,
    denominator: 1,
  })
  expect((await ask('renewal-rate?from=2023&to=2024')).total).toEqual({
    value: null,
    numerator: 0,
    denominator: 0,
  })
})

it('comes in series and groups of ratios', async () => {
  const { series, groups, additive, ...answer } = await ask(
    'renewal-rate?from=2021&to=2023&interval=year&group=kind&lang=en',
  )
  expect(series).toEqual([
    { from: '2021-01-01', to: '2022-01-01', value: 1, numerator: 1, denominator: 1 },
    { from: '2022-01-01', to: '2023-01-01', value: 0.5, numerator: 2, denominator: 4 },
  ])
  expect(answer).not.toHaveProperty('undated')
  expect(additive).toBe(false)
  expect(groups?.map(({ key, total, series }) => [key, total, series?.map(({ value }) => value)])).toEqual([
    ['agreement', { value: 0.5, numerator: 2, denominator: 4 }, [null, 1 / 3]],
    ['charter', { value: 1, numerator: 2, denominator: 2 }, [1, 1]],
  ])
})

it('is compared in parts of the whole', async () =>
  expect((await ask('renewal-rate?from=2022&to=2023&compare=P1Y')).compare).toEqual({
    from: '2021-01-01',
    to: '2022-01-01',
    value: 1,
    numerator: 1,
    denominator: 1,
    difference: -0.5,
    factor: 0.5,
  }))

it('has the items of the numerator as evidence, and those of the denominator', async () => {
  const { evidence } = await ask('renewal-rate?from=2022&to=2023')
  const items = await evidenceInPages(evidence)
  expect(items.map(({ part, subject, position }) => [part, subject, position])).toEqual([
    ['numerator', 'partnership/a', 5],
    ['numerator', 'partnership/e', 14],
    ['denominator', 'partnership/c', 9],
    ['denominator', 'partnership/a', 5],
    ['denominator', 'partnership/b', 7],
    ['denominator', 'partnership/e', 14],
  ])
  expect((await evidenceOf(`${evidence}&limit=3`)).total).toEqual({
    value: 0.5,
    numerator: 2,
    denominator: 4,
  })
})

it('as CSV has a column for each of its parts', async () =>
  expect(await csv('renewal-rate?from=2021&to=2024&interval=year')).toBe(
    [
      'from,to,value,numerator,denominator',
      '2021-01-01,2022-01-01,1,1,1',
      '2022-01-01,2023-01-01,0.5,2,4',
      '2023-01-01,2024-01-01,,0,0',
      '',
    ].join('\r\n'),
  ))

it('is of a window', async () => {
  expect(await problem('renewal-rate?at=2022-01-01')).toBe(
    '400 invalid-query: The parameter at does not go with renewal-rate: renewal-rate is counted from a day to a day.',
  )
  expect(await problem('renewal-rate')).toContain('The parameters from and to are needed')
})

it('stays as it was known', async () => {
  const path = `/v1/metrics/renewal-rate?from=2021&to=2023&interval=quarter&group=theme&knownAt=${before}`
  const answer = await text(path)
  await service.record(retracted('partnership/a', 5), {
    ...on('c', '2022', 'partnership.renewed', {}),
    replaces: 9,
  })
  expect(await text(path)).toBe(answer)
  expect((await ask('renewal-rate?from=2022&to=2023')).total).toEqual({
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
  })
})
