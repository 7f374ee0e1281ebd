import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalStreams, opening, streamOf } from '../../testing/index.ts'
import { partnershipFacts } from './facts.ts'
import { membershipsOf } from './memberships.ts'
import { partnershipSpells } from './spells.ts'
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
      ['reactivated', 8],
    ])
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

describe('spells', () => {
  test('run from entering active to leaving it, cut where the description changes', () => {
    const [first, second, ...rest] = partnershipSpells(walk(life().events))
    expect(rest).toEqual([])
    expect(first?.start.effective).toBe('2019-09-01')
    expect(first?.end).toEqual({
      position: 7,
      effective: '2022-03',
      range: { lower: '2022-03-01', upper: '2022-04-01' },
    })
    expect(first?.segments.map(s => [s.start.position, s.end?.position, s.description.themes])).toEqual([
      [2, 3, ['numerique']],
      [3, 7, ['insertion']],
    ])
    expect(second).toMatchObject({ start: { position: 8 }, end: null })
  })

  test('as many begin as are new or reactivated, as many end as are ended', () => {
    fc.assert(
      fc.property(legalStreams, events => {
        const walked = walk(events)
        const names = partnershipFacts(walked).map(f => f.fact)
        const spells = partnershipSpells(walked)
        expect(spells.length).toBe(names.filter(n => n === 'new' || n === 'reactivated').length)
        expect(spells.filter(s => s.end).length).toBe(names.filter(n => n === 'ended').length)
        expect(names.filter(n => n === 'new').length).toBeLessThanOrEqual(1)
        for (const { start, end, segments } of spells) {
          expect(segments[0]?.start).toBe(start)
          expect(segments.at(-1)?.end).toBe(end)
        }
      }),
    )
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
