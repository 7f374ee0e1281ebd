import { expect, test } from 'vitest'
import { askedOf } from './asked.ts'
import { type CataloguedMetric, queryOfAddress, questionOf } from './question.ts'

const always = ['from', 'to', 'interval', 'compare', 'knownAt', 'lang', 'programme', 'kind', 'group', 'level']
const metric = (name: string, sort: CataloguedMetric['sort'], more: string[] = []): CataloguedMetric => ({
  name,
  sort,
  definition: { version: 1, text: { fr: '', en: '' } },
  parameters: [...always, ...more],
  dimensions: ['programme', 'kind'],
})
const asks = { lang: 'fr', today: '2026-11-22' } as const

test('a flow is asked of the year that it is when the address names no period', () => {
  const question = questionOf(metric('new-partnerships', 'flow'), {}, {}, asks)
  expect(question).toEqual({ from: '2026-01-01', to: '2027-01-01', compare: 'P2Y', lang: 'fr' })
})

test('a stock is asked of the last day of the period that is not to come, unless of a day or cut up', () => {
  const stock = metric('active-partnerships', 'stock', ['at'])
  const of = (scope: object, asked: object) => questionOf(stock, { compare: 'none', ...scope }, asked, asks)
  expect(of({ from: '2022-01-01', to: '2023-01-01' }, {}).at).toBe('2022-12-31')
  expect(of({ from: '2026-01-01', to: '2027-01-01' }, {}).at).toBe('2026-11-22')
  expect(of({}, { at: '2020-05-05' })).toEqual({ at: '2020-05-05', lang: 'fr' })
  expect(of({ from: '2022', to: '2023' }, { interval: 'month', at: '2020-05-05' })).toEqual({
    from: '2022',
    to: '2023',
    interval: 'month',
    lang: 'fr',
  })
})

test('only what the metric takes is asked, and a kind only of what has such', () => {
  const scope = { kind: 'agreement', from: '2022-01-01', to: '2023-01-01' }
  const asked = { status: 'active', within: 'P1Y', knownFrom: '7' }
  expect(questionOf(metric('new-partnerships', 'flow'), scope, asked, asks)).toMatchObject({
    kind: 'agreement',
  })
  expect(questionOf(metric('activities-held', 'flow'), scope, asked, asks)).toEqual({
    from: '2022-01-01',
    to: '2023-01-01',
    compare: 'P2Y',
    lang: 'fr',
  })
})

test('what is in several units is cut up and compared once one is chosen', () => {
  const sums = metric('contributions-pledged', 'flow', ['unit'])
  const cut = { interval: 'year', group: 'kind' } as const
  expect(questionOf(sums, {}, cut, asks)).toEqual({ from: '2026-01-01', to: '2027-01-01', lang: 'fr' })
  expect(questionOf(sums, {}, { ...cut, unit: 'EUR' }, asks)).toMatchObject({ ...cut, compare: 'P2Y' })
})

test('an address of the API is read as what it asks, repeated parameters as several', () => {
  expect(queryOfAddress('/v1/metrics/x/evidence?from=2022&theme=a&theme=b')).toEqual({
    from: ['2022'],
    theme: ['a', 'b'],
  })
})

test('the address of a page is taken as far as it makes sense', () => {
  expect(askedOf({ interval: 'fortnight', group: 'kind', knownFrom: 12, at: '', unit: ['EUR'] })).toEqual({
    group: 'kind',
    knownFrom: '12',
  })
})
