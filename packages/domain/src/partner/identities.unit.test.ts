import { type Day, effectiveRange } from '@partnerships/contracts'
import { describe, expect, it } from 'vitest'
import { streamOf } from '../../testing/index.ts'
import { Identities, spanAs } from './identities.ts'
import { mergerIn } from './mergers.ts'

const merged = (organisation: string, into: string, effective: string, duplicate = false) => ({
  organisation,
  into,
  effective,
  duplicate,
  range: effectiveRange(effective),
  day: effectiveRange(effective).lower,
  place: 1,
})
type Merged = ReturnType<typeof merged>
const among = (...mergers: Merged[]) =>
  new Identities<Day, Merged>(new Map(mergers.map(merger => [merger.organisation, merger])))
const told = (identities: ReturnType<typeof among>, from: Day, to: Day | null = null) =>
  identities
    .over('acme', from, to)
    .map(({ organisation, since, until }) => [
      organisation,
      since.map(m => m.effective).join(),
      until?.effective,
    ])

describe('identities', () => {
  it('of one that was never merged are itself', () =>
    expect(told(among(), '2018-01-01')).toEqual([['acme', '', undefined]]))

  it('of a duplicate are the other at every date', () =>
    expect(told(among(merged('acme', 'brio', '2020', true)), '2018-01-01')).toEqual([
      ['brio', '', undefined],
    ]))

  it.each([
    ['2018-01-01', null, 'acme, brio'],
    ['2018-01-01', '2020-01-02', 'acme, brio'],
    ['2018-01-01', '2020-01-01', 'acme'],
    ['2019-12-31', null, 'acme, brio'],
    ['2020-01-01', null, 'brio'],
  ])('from %s to %s of one that was merged in 2020 are %s', (from, to, names) => {
    const identities = told(among(merged('acme', 'brio', '2020')), from, to)
    expect(identities.map(([organisation]) => organisation).join(', ')).toBe(names)
    if (identities.length > 1)
      expect(identities).toEqual([
        ['acme', '', '2020'],
        ['brio', '2020', undefined],
      ])
  })

  it('follow chains of mergers and duplicates', () => {
    const chain = among(
      merged('acme', 'brio', '2020', true),
      merged('brio', 'cora', '2021'),
      merged('cora', 'dune', '2024', true),
      merged('dune', 'echo', '2022'),
      merged('echo', 'fern', '2019'),
    )
    expect(told(chain, '2018-01-01')).toEqual([
      ['brio', '', '2021'],
      ['dune', '2021', '2022'],
      ['fern', '2021,2022', undefined],
    ])
    expect([chain.sameAs('acme'), chain.sameAs('cora'), chain.lastOf('acme')]).toEqual([
      'brio',
      'dune',
      'fern',
    ])
    expect([chain.at('acme', '2021-12-31'), chain.at('acme', '2022-01-01')]).toEqual(['dune', 'fern'])
  })

  it('come to an end in a circle, which the ledger refuses', () => {
    const duplicates = among(merged('acme', 'brio', '2020', true), merged('brio', 'acme', '2021', true))
    expect(['acme', 'brio']).toContain(duplicates.lastOf('acme'))
    const mergers = among(merged('acme', 'brio', '2020'), merged('brio', 'acme', '2021'))
    expect(told(mergers, '2018-01-01').length).toBeLessThan(4)
  })
})

describe('the part of a span that falls to an identity', () => {
  const range = effectiveRange
  const [before, after] = among(merged('acme', 'brio', '2020')).over('acme', '2018-01-01', null)

  it.each([
    ['2018', '2022', '2018 to 2020', '2020 to 2022'],
    ['2018', null, '2018 to 2020', '2020 to undefined'],
  ])('of %s to %s', (start, end, first, second) => {
    const span = { start: range(start), end: end === null ? null : range(end) }
    const spans = [before, after].map(identity => {
      if (!identity) throw new Error('there are two')
      const { start, end } = spanAs(span, identity)
      return `${start.lower.slice(0, 4)} to ${end?.lower.slice(0, 4)}`
    })
    expect(spans).toEqual([first, second])
  })

  it('is as sure as both', () => {
    if (!after) throw new Error('there are two')
    expect(spanAs({ start: range('2020-06'), end: range('2021') }, after)).toEqual({
      start: { lower: '2020-06-01', upper: '2021-01-01' },
      end: range('2021'),
    })
  })
})

describe('the merger in force', () => {
  const acme = () =>
    streamOf('organisation/acme')
      .on('2010', 'organisation.registered', { name: 'Acme', kind: 'association' })
      .on('2020-05', 'organisation.merged', { into: 'brio' })

  it('is placed in the history of the organisation that was merged', () =>
    expect(mergerIn(acme().events)).toEqual({
      organisation: 'acme',
      into: 'brio',
      duplicate: false,
      position: 2,
      effective: '2020-05',
      range: effectiveRange('2020-05'),
      day: '2020-05-01',
      place: 2,
    }))

  it('is gone when retracted, another when replaced', () => {
    expect(mergerIn(acme().retract(2).events)).toBeNull()
    const replaced = acme().on(
      '2021',
      'organisation.merged',
      { into: 'cora', reason: 'duplicate' },
      { replaces: 2 },
    )
    expect(mergerIn(replaced.events)).toMatchObject({ into: 'cora', duplicate: true, position: 3, place: 2 })
  })
})
