import { describe, expect, test } from 'vitest'
import { opening, streamOf } from '../../testing/index.ts'
import { partnershipFacts } from './facts.ts'
import { membershipsOf } from './memberships.ts'
import { walk } from './walk.ts'

const life = () =>
  streamOf('partnership/p')
    .on('2019-06', 'partnership.signed', { ...opening, themes: ['numerique'], territories: ['FR-21'] })
    .on('2019-09-01', 'partnership.activated', {})
    .on('2020-01-01', 'partnership.amended', { themes: ['insertion'] })
    .on('2020-06-01', 'partnership.suspended', {})
    .on('2020-09-01', 'partnership.resumed', {})
    .on('2021', 'partnership.renewed', {})
    .on('2022-03', 'partnership.completed', {})
    .on('2023-01-01', 'partnership.reactivated', {})

const factsOf = ({ events }: ReturnType<typeof life>) =>
  partnershipFacts(walk(events)).map(f => [f.fact, f.position])

describe('facts', () => {
  test('are what the history implies', () => {
    expect(factsOf(life())).toEqual([
      ['signed', 1],
      ['new', 2],
      ['suspended', 4],
      ['resumed', 5],
      ['renewed', 6],
      ['ended', 7],
      ['completed', 7],
      ['reactivated', 8],
    ])
  })

  test('tell how a partnership ended', () => {
    const started = () => streamOf('partnership/p').on('2019', 'partnership.activated', opening)
    expect(factsOf(started().on('2020', 'partnership.expired', {}))).toEqual([
      ['new', 1],
      ['ended', 2],
      ['expired', 2],
    ])
    expect(factsOf(started().on('2020', 'partnership.terminated', {}))).toEqual([
      ['new', 1],
      ['ended', 2],
    ])
  })

  test('contributions count wherever they stand, with what held there', () => {
    const data = { contribution: 'c', kind: 'funding', amount: { value: 0.1, unit: 'EUR' } } as const
    const facts = partnershipFacts(
      walk(
        life()
          .on('2019-01-01', 'partnership.contribution-pledged', data)
          .on('2024', 'partnership.contribution-delivered', { ...data, amount: { value: 3, unit: 'day' } })
          .events,
      ),
    )
    expect(facts[0]).toMatchObject({
      fact: 'pledged',
      position: 9,
      amount: { value: 0.1, unit: 'EUR' },
      description: { themes: ['numerique'] },
    })
    expect(facts[0]?.members.size).toBe(0)
    expect(facts.at(-1)).toMatchObject({
      fact: 'delivered',
      position: 10,
      amount: { value: 3, unit: 'day' },
      description: { themes: ['insertion'] },
    })
    expect(facts.filter(({ amount }) => amount)).toHaveLength(2)
  })

  test('hold what was so at their place', () => {
    const facts = partnershipFacts(walk(life().events))
    expect(facts.find(f => f.fact === 'new')?.description.themes).toEqual(['numerique'])
    expect(facts.find(f => f.fact === 'renewed')?.description.themes).toEqual(['insertion'])
  })

  test('a partnership signed and terminated before it was active has no end', () => {
    const story = streamOf('partnership/p')
      .on('2019', 'partnership.signed', opening)
      .on('2020', 'partnership.terminated', {})
    expect(factsOf(story)).toEqual([['signed', 1]])
  })

  test('an event learnt late moves what is new', () => {
    expect(factsOf(life().on('2019-08-15', 'partnership.activated', {}, { replaces: 2 }))).toContainEqual([
      'new',
      9,
    ])
  })
})

test('memberships have the dates of joining and leaving, and the last role', () => {
  const { events } = streamOf('partnership/p')
    .on('2014', 'partnership.activated', opening)
    .on('2015', 'partnership.member-joined', { organisation: 'brio' })
    .on('2016', 'partnership.member-role-changed', { organisation: 'brio', role: 'funder' })
    .on('2018', 'partnership.member-left', { organisation: 'acme' })
    .on('2019', 'partnership.member-joined', { organisation: 'acme', role: 'observer' })
  expect(
    membershipsOf(walk(events)).map(m => [m.organisation, m.role, m.from.effective, m.until?.effective]),
  ).toEqual([
    ['acme', 'partner', '2014', '2018'],
    ['brio', 'funder', '2015', undefined],
    ['acme', 'observer', '2019', undefined],
  ])
})
