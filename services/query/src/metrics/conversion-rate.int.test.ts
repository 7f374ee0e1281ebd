import { afterAll, expect, it } from 'vitest'
import { activated, identified, on, organisation, programme, retracted } from '../../testing/events.ts'
import { asking } from '../../testing/metrics.ts'
import { stand } from '../../testing/stand.ts'

const service = await stand()
afterAll(() => service.drop())
const { ask, evidenceOf, evidenceInPages, problem, text, csv } = asking(service)

/**
 * | partnership | first stage | signed or active | within a year |
 * |---|---|---|---|
 * | lastday | 2022-03-15 | 2023-03-15 | yes |
 * | toolate | 2022-04-01 | 2023-04-02 | no |
 * | vague | 2022-05 | 2023 | not for sure |
 * | sure | 2022-06 | 2022 | yes |
 * | never | 2022-07-01 | – | no |
 * | begun | 2022-08-01 | begun so | excluded |
 * | straddling | 2022-12/2023-01 | 2023-02-01 | neither 2022 nor 2023 for sure |
 */
await service.record(
  programme('essaim'),
  organisation('acme', { name: 'Acme' }),
  identified('lastday', '2022-03-15', { kind: 'charter', title: 'On the last day' }),
  on('lastday', '2023-03-15', 'partnership.signed', {}),
  identified('toolate', '2022-04-01'),
  on('toolate', '2023-04-02', 'partnership.activated', {}),
  identified('vague', '2022-05'),
  on('vague', '2023', 'partnership.signed', {}),
  identified('sure', '2022-06', { themes: ['inclusion'] }),
  on('sure', '2022', 'partnership.activated', {}),
  identified('never', '2022-07-01'),
  activated('begun', '2022-08-01'),
  identified('straddling', '2022-12/2023-01'),
)
const before = await service.record(on('straddling', '2023-02-01', 'partnership.signed', {}))

it('is of those whose first stage was before signed', async () => {
  const answer = await ask('conversion-rate?from=2022&to=2023')
  expect(answer).toMatchObject({ within: 'P1Y', headline: null })
  expect(answer.total).toEqual({ value: 0.4, numerator: 2, denominator: 5, excluded: 1 })
  expect((await ask('conversion-rate?from=2022&to=2024')).total).toEqual({
    value: 0.5,
    numerator: 3,
    denominator: 6,
    excluded: 1,
  })
  expect((await ask('conversion-rate?from=2022-08&to=2022-09')).total).toEqual({
    value: null,
    numerator: 0,
    denominator: 0,
    excluded: 1,
  })
})

it.each([
  ['P1Y1D', 3],
  ['P2Y', 4],
  ['P7M', 1],
  ['P6M', 0],
  ['P1M', 0],
])('within %s is of %i', async (within, numerator) =>
  expect((await ask(`conversion-rate?from=2022&to=2023&within=${within}`)).total.numerator).toBe(numerator),
)

it('is immature while the time is not over for all', async () => {
  expect((await ask('conversion-rate?from=2022&to=2023')).total).not.toHaveProperty('immature')
  expect(await ask('conversion-rate?from=2022&to=2023&within=P5Y')).toMatchObject({
    within: 'P5Y',
    total: { immature: true },
  })
  // The last of them began on 2022-07-01, and today is 2026-11-22.
  const { total } = await ask('conversion-rate?from=2022&to=2023&within=P4Y4M21D')
  expect(total).toMatchObject({ immature: true })
  expect((await ask('conversion-rate?from=2022&to=2023&within=P4Y4M20D')).total).not.toHaveProperty(
    'immature',
  )
})

it('comes in series and groups', async () => {
  const { series, groups } = await ask(
    'conversion-rate?from=2022&to=2023&interval=quarter&group=theme&lang=en',
  )
  expect(series?.map(({ numerator, denominator, excluded }) => [numerator, denominator, excluded])).toEqual([
    [1, 1, 0],
    [1, 3, 0],
    [0, 1, 1],
    [0, 0, 0],
  ])
  expect(
    groups?.map(({ label, total }) => [label, total.numerator, total.denominator, total.excluded]),
  ).toEqual([
    ['inclusion', 1, 1, 0],
    ['no theme', 1, 4, 1],
  ])
})

it('is compared', async () =>
  expect((await ask('conversion-rate?from=2023&to=2024&compare=P1Y')).compare).toEqual({
    from: '2022-01-01',
    to: '2023-01-01',
    value: 0.4,
    numerator: 2,
    denominator: 5,
    excluded: 1,
    difference: null,
    factor: null,
  }))

it('has first stages as evidence, of those that were converted and of all', async () => {
  const { evidence } = await ask('conversion-rate?from=2022&to=2023')
  expect(evidence).toContain('within=P1Y')
  const items = await evidenceInPages(evidence)
  expect(items.map(({ part, subject }) => [part, subject])).toEqual([
    ['numerator', 'partnership/lastday'],
    ['numerator', 'partnership/sure'],
    ['denominator', 'partnership/lastday'],
    ['denominator', 'partnership/toolate'],
    ['denominator', 'partnership/vague'],
    ['denominator', 'partnership/sure'],
    ['denominator', 'partnership/never'],
  ])
  expect((await evidenceOf(evidence)).total).toMatchObject({ numerator: 2, denominator: 5 })
})

it('as CSV tells who is excluded, and what is immature', async () =>
  expect(await csv('conversion-rate?from=2022&to=2023&within=P5Y&interval=year')).toBe(
    'from,to,value,numerator,denominator,excluded,immature\r\n2022-01-01,2023-01-01,0.8,4,5,1,true\r\n',
  ))

it.each([
  ['conversion-rate?from=2022&to=2023&within=1Y', 'The parameter within is "1Y": it must be a period'],
  ['renewal-rate?from=2022&to=2023&within=P1Y', 'The parameter within does not go with renewal-rate'],
  ['conversion-rate?from=2022&to=2023&group=status', "The parameter group can't be status"],
])('%s is refused: %s', async (path, words) => expect(await problem(path)).toContain(words))

it('stays as it was known', async () => {
  const path = `/v1/metrics/conversion-rate?from=2022&to=2024&interval=quarter&group=kind&knownAt=${before}`
  const answer = await text(path)
  await service.record(
    { ...on('toolate', '2023-04-01', 'partnership.activated', {}), replaces: 6 },
    retracted('partnership/sure', 10),
    on('never', '2022-06-01', 'partnership.contacted', {}),
  )
  expect(await text(path)).toBe(answer)
  expect((await ask('conversion-rate?from=2022&to=2023')).total).toMatchObject({
    numerator: 2,
    denominator: 5,
  })
})
