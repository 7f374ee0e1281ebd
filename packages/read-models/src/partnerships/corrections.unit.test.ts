import type { RecordedEvent } from '@partnerships/contracts'
import { opening, streamOf } from '@partnerships/domain/testing'
import { describe, expect, it } from 'vitest'
import { countedOf } from './counted.ts'
import { partnerships } from './model.ts'

const stream = () => streamOf('partnership/p')
const fold = ({ events }: { events: readonly RecordedEvent[] }) => ({
  ...partnerships.fold(events),
  ...countedOf(events),
})

describe('an opening taken back', () => {
  const retracted = () => stream().on('2020', 'partnership.signed', opening).retract(1)

  it('leaves nothing', () => {
    for (const rows of Object.values(fold(retracted()))) expect(rows).toEqual([])
  })

  it('makes room for another, which tells all anew', () => {
    const { facts, states, journeys } = fold(
      retracted().on('2021-02', 'partnership.identified', {
        programme: 'alliance',
        kind: 'charter',
        members: [{ organisation: 'brio' }],
      }),
    )
    expect(facts).toEqual([])
    expect(states).toMatchObject([
      { valid_from: '2021-02-01', status: 'identified', programme: 'alliance', organisations: ['brio'] },
    ])
    expect(journeys).toMatchObject([{ step: 'first-stage', position: 3, other_position: null }])
  })
})

describe('a replaced opening', () => {
  const started = () =>
    stream()
      .on('2020-01-15', 'partnership.signed', { ...opening, title: 'Charter' })
      .on('2020-03-01', 'partnership.activated', {})

  it('changes the programme of all that follows from it', () => {
    const rows = fold(
      started().on(
        '2020-01-15',
        'partnership.signed',
        { ...opening, title: 'Charter', programme: 'alliance' },
        { replaces: 1 },
      ),
    )
    for (const list of Object.values(rows)) {
      expect(list.length).toBeGreaterThan(0)
      expect(new Set(list.map(({ programme }) => programme))).toEqual(new Set(['alliance']))
    }
    expect(rows.facts.map(({ fact, position }) => [fact, position])).toEqual([
      ['signed', 3],
      ['new', 2],
    ])
  })

  it('stands again as it was when its replacement is taken back', () =>
    expect(
      fold(
        started()
          .on('2020-01-20', 'partnership.signed', { ...opening, programme: 'alliance' }, { replaces: 1 })
          .retract(3),
      ),
    ).toEqual(fold(started())))
})

describe('an amendment taken back', () => {
  const amended = () =>
    stream()
      .on('2020-01-15', 'partnership.activated', { ...opening, themes: ['a'] })
      .on('2021-06-01', 'partnership.amended', { themes: ['b'], territories: ['FR-21'] })
      .on('2022', 'partnership.renewed', {})

  it('is cut out of spells, stages and states, and changes what holds after it', () => {
    expect(fold(amended()).spells.map(({ themes }) => themes)).toEqual([['a'], ['b']])
    const { spells, stages, states, facts } = fold(amended().retract(2))
    expect(spells).toMatchObject([{ part: 0, themes: ['a'], places: [], end_lower: null }])
    expect(stages).toMatchObject([{ part: 0, themes: ['a'], places: [], end_lower: null }])
    expect(states).toMatchObject([{ valid_from: '2020-01-15', themes: ['a'] }])
    expect(facts.at(-1)).toMatchObject({ fact: 'renewed', themes: ['a'], places: [] })
  })

  it('that was replaced by another day is cut there', () =>
    expect(
      fold(amended().on('2019-12', 'partnership.amended', { themes: ['b'] }, { replaces: 2 })).spells,
    ).toMatchObject([{ part: 0, themes: ['b'], start_lower: '2020-01-15', end_lower: null }]))
})

describe('a membership taken back', () => {
  const joined = () =>
    stream()
      .on('2020-01-15', 'partnership.activated', opening)
      .on('2020-06-01', 'partnership.member-joined', { organisation: 'brio' })
      .on('2021', 'partnership.renewed', {})

  it('leaves the other members, at every place', () => {
    expect(fold(joined()).facts.at(-1)).toMatchObject({ organisations: ['acme', 'brio'] })
    const rows = fold(joined().retract(2))
    for (const { organisations } of [...rows.facts, ...rows.spells, ...rows.stages, ...rows.states])
      expect(organisations).toEqual(['acme'])
    expect(rows.partnerhoods.map(({ organisation }) => organisation)).toEqual(['acme'])
  })
})

describe('a day moved across the end of a year', () => {
  const started = () =>
    stream()
      .on('2020-12-31', 'partnership.activated', opening)
      .on('2021-06-30', 'partnership.completed', {})
      .on('2021-01-02', 'partnership.activated', opening, { replaces: 1 })

  it('moves the fact, the spell and the journey with it', () => {
    const { facts, spells, stages, journeys, states } = fold(started())
    expect(facts[0]).toMatchObject({ fact: 'new', position: 3, lower: '2021-01-02', upper: '2021-01-03' })
    expect(spells).toMatchObject([{ spell_start_lower: '2021-01-02', start_position: 3 }])
    expect(stages[0]).toMatchObject({ spell_start_lower: '2021-01-02', end_lower: '2021-06-30' })
    expect(journeys[0]).toMatchObject({ lower: '2021-01-02', other_lower: '2021-01-02' })
    expect(states[0]).toMatchObject({ valid_from: '2021-01-02', status: 'active' })
  })

  it('moves it back when that is taken back', () =>
    expect(fold(started().retract(3)).facts[0]).toMatchObject({ position: 1, lower: '2020-12-31' }))
})

describe('an expiry of the clock', () => {
  const expired = () =>
    stream()
      .on('2019', 'partnership.activated', { ...opening, term: { until: '2020-07-01' } })
      .on('2020-07-01', 'partnership.expired', { term: 1 } as never, { source: '/clock' })

  it('is an end, until a renewal learnt late leaves it out', () => {
    expect(fold(expired()).facts.map(({ fact }) => fact)).toEqual(['new', 'ended', 'expired'])
    const { facts, spells, stages } = fold(expired().on('2020-06-15', 'partnership.renewed', {}))
    expect(facts.map(({ fact }) => fact)).toEqual(['new', 'renewed'])
    expect(spells).toMatchObject([{ spell_end_lower: null }])
    expect(stages).toHaveLength(1)
  })
})
