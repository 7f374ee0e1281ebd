import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalStreams, opening, streamOf } from '../../testing/index.ts'
import { partnershipFacts } from './facts.ts'
import { partnershipSpells, partnershipStages } from './spells.ts'
import { walk } from './walk.ts'

const life = () =>
  streamOf('partnership/p')
    .on('2019-06', 'partnership.signed', { ...opening, themes: ['numerique'] })
    .on('2019-09-01', 'partnership.activated', {})
    .on('2020-01-01', 'partnership.amended', { themes: ['insertion'] })
    .on('2020-06-01', 'partnership.suspended', {})
    .on('2020-09-01', 'partnership.resumed', {})
    .on('2021', 'partnership.renewed', {})
    .on('2022-03', 'partnership.completed', {})
    .on('2023-01-01', 'partnership.reactivated', {})

describe('spells', () => {
  test('run from entering active to leaving it, cut where status and description change', () => {
    const [first, second, ...rest] = partnershipSpells(walk(life().events))
    expect(rest).toEqual([])
    expect(first?.start.effective).toBe('2019-09-01')
    expect(first?.end).toEqual({
      position: 7,
      effective: '2022-03',
      range: { lower: '2022-03-01', upper: '2022-04-01' },
    })
    expect(
      first?.segments.map(s => [s.start.position, s.end?.position, s.status, ...s.description.themes]),
    ).toEqual([
      [2, 3, 'active', 'numerique'],
      [3, 4, 'active', 'insertion'],
      [4, 5, 'suspended', 'insertion'],
      [5, 7, 'active', 'insertion'],
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

describe('stages', () => {
  test('are stretches of one status, cut where the description changes', () =>
    expect(
      partnershipStages(walk(life().events)).map(({ start, end, segments }) => [
        segments[0]?.status,
        start.position,
        end?.position,
        segments.length,
      ]),
    ).toEqual([
      ['signed', 1, 2, 1],
      ['active', 2, 4, 2],
      ['suspended', 4, 5, 1],
      ['active', 5, 7, 1],
      ['completed', 7, 8, 1],
      ['active', 8, undefined, 1],
    ]))

  test('begin with the first stage, whatever comes before it', () =>
    expect(
      partnershipStages(walk(life().on('2018', 'partnership.amended', { title: 'Early' }).events))[0]?.start
        .position,
    ).toBe(1))

  test('follow one another without a gap, the last one open, and hold the spells', () => {
    fc.assert(
      fc.property(legalStreams, events => {
        const walked = walk(events)
        const stages = partnershipStages(walked)
        for (const [i, { end, segments }] of stages.entries()) {
          expect(end).toEqual(stages[i + 1]?.start ?? null)
          expect(new Set(segments.map(s => s.status)).size).toBe(1)
        }
        const running = stages
          .flatMap(({ segments }) => segments)
          .filter(({ status }) => status === 'active' || status === 'suspended')
        expect(partnershipSpells(walked).flatMap(({ segments }) => segments)).toEqual(running)
      }),
    )
  })
})
