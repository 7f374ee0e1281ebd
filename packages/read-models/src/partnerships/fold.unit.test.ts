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

describe('facts', () => {
  it('carry the days of their event and what held at its place', () => {
    const { facts } = fold(
      stream()
        .on('2020-03', 'partnership.signed', { ...opening, title: 'Charter', territories: ['FR-21'] })
        .on('2020-05', 'partnership.amended', { kind: 'charter', themes: ['z', 'a'] })
        .on('2020-06-01', 'partnership.activated', {}),
    )
    expect(facts).toHaveLength(2)
    expect(facts[0]).toEqual({
      id: 'p',
      fact: 'signed',
      title: 'Charter',
      position: 1,
      effective: '2020-03',
      lower: '2020-03-01',
      upper: '2020-04-01',
      amount: null,
      unit: null,
      programme: 'essaim',
      kind: 'agreement',
      themes: [],
      places: ['FR', 'FR-21', 'FR-BFC'],
      organisations: ['acme'],
    })
    expect(facts[1]).toMatchObject({ fact: 'new', position: 3, kind: 'charter', themes: ['a', 'z'] })
  })

  it('of contributions have what was given', () => {
    const data = { contribution: 'c', kind: 'funding', amount: { value: 0.1, unit: 'EUR' } } as const
    const { facts } = fold(
      stream()
        .on('2020', 'partnership.identified', { ...opening, themes: ['a'] })
        .on('2019', 'partnership.contribution-pledged', data)
        .on('2021', 'partnership.contribution-delivered', { ...data, amount: { value: 2, unit: 'day' } }),
    )
    expect(facts).toMatchObject([
      { fact: 'pledged', position: 2, amount: 0.1, unit: 'EUR', themes: ['a'], organisations: [] },
      { fact: 'delivered', position: 3, amount: 2, unit: 'day', organisations: ['acme'] },
    ])
  })
})

describe('spells', () => {
  const started = () => stream().on('2020-03-01', 'partnership.activated', opening)

  it('are one row while nothing changes', () =>
    expect(
      fold(
        started()
          .on('2021', 'partnership.amended', { kind: 'agreement', themes: [] })
          .on('2022', 'partnership.renewed', {}),
      ).spells,
    ).toEqual([
      {
        id: 'p',
        title: null,
        part: 0,
        status: 'active',
        spell_start_lower: '2020-03-01',
        spell_start_upper: '2020-03-02',
        spell_end_lower: null,
        spell_end_upper: null,
        start_position: 1,
        start_effective: '2020-03-01',
        start_lower: '2020-03-01',
        start_upper: '2020-03-02',
        end_lower: null,
        end_upper: null,
        programme: 'essaim',
        kind: 'agreement',
        themes: [],
        places: [],
        organisations: ['acme'],
      },
    ]))

  it('are cut where title, members, dimensions or status change, at the days of the change', () => {
    const { spells } = fold(
      started()
        .on('2021', 'partnership.amended', { title: 'New' })
        .on('2021', 'partnership.member-joined', { organisation: 'brio' })
        .on('2021', 'partnership.amended', { themes: ['insertion'] })
        .on('2021', 'partnership.suspended', {})
        .on('2022-06-01', 'partnership.terminated', {}),
    )
    const year = { start_lower: '2021-01-01', start_upper: '2022-01-01' }
    expect(spells).toMatchObject([
      { part: 0, title: null, status: 'active', start_lower: '2020-03-01', end_upper: '2022-01-01' },
      { part: 1, ...year, title: 'New', organisations: ['acme'] },
      { part: 2, ...year, organisations: ['acme', 'brio'], themes: [] },
      { part: 3, ...year, themes: ['insertion'], status: 'active' },
      { part: 4, ...year, status: 'suspended', end_lower: '2022-06-01' },
    ])
    for (const { spell_start_lower, spell_end_upper } of spells)
      expect([spell_start_lower, spell_end_upper]).toEqual(['2020-03-01', '2022-06-02'])
  })

  it('are numbered with a gap between them, so that parts of two are no neighbours', () =>
    expect(
      fold(
        started().on('2021', 'partnership.completed', {}).on('2022', 'partnership.reactivated', {}),
      ).spells.map(({ part, start_position }) => [part, start_position]),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]))
})

describe('stages', () => {
  it('are a row for each status, with its bounds, cut where a dimension changes', () =>
    expect(
      fold(
        stream()
          .on('2020-01-01', 'partnership.identified', opening)
          .on('2020-02', 'partnership.amended', { themes: ['a'] })
          .on('2021', 'partnership.declined', {}),
      ).stages,
    ).toMatchObject([
      { part: 0, status: 'identified', themes: [], spell_end_upper: '2022-01-01', end_upper: '2020-03-01' },
      { part: 1, status: 'identified', themes: ['a'], spell_start_lower: '2020-01-01', start_position: 2 },
      { part: 3, status: 'declined', spell_start_lower: '2021-01-01', spell_end_lower: null },
    ]))
})

describe('journeys', () => {
  const begun = () => stream().on('2020-01-15', 'partnership.identified', opening)

  it('wait for a signature', () =>
    expect(fold(begun()).journeys).toEqual([
      {
        id: 'p',
        step: 'first-stage',
        title: null,
        position: 1,
        effective: '2020-01-15',
        lower: '2020-01-15',
        upper: '2020-01-16',
        begun_signed: false,
        other_position: null,
        other_lower: null,
        other_upper: null,
        programme: 'essaim',
        kind: 'agreement',
        themes: [],
        places: [],
        organisations: ['acme'],
      },
    ]))

  it('go from the first stage to the first signed or active, each with what held there', () =>
    expect(
      fold(
        begun()
          .on('2020-02', 'partnership.amended', { themes: ['a'], title: 'Charter' })
          .on('2021-03', 'partnership.activated', {}),
      ).journeys,
    ).toMatchObject([
      { step: 'first-stage', position: 1, other_position: 3, other_lower: '2021-03-01', themes: [] },
      { step: 'first-signed', title: 'Charter', position: 3, other_position: 1, themes: ['a'] },
    ]))

  it('of what begins signed are one and the same step', () =>
    expect(fold(stream().on('2020', 'partnership.signed', opening)).journeys).toMatchObject([
      { step: 'first-stage', begun_signed: true, position: 1, other_position: 1 },
      { step: 'first-signed', begun_signed: true, position: 1, other_position: 1 },
    ]))
})

describe('states', () => {
  it('begin with the first event, in the words of their place', () =>
    expect(
      fold(
        stream()
          .on('2020-03', 'partnership.signed', { ...opening, title: 'Été', territories: ['FR-21'] })
          .on('2021', 'partnership.amended', { title: 'Hiver' }),
      ).states,
    ).toMatchObject([
      { valid_from: '2020-03-01', status: 'signed', search: 'ete', organisations: ['acme'] },
      {
        valid_from: '2021-01-01',
        status: 'signed',
        title: 'Hiver',
        territories: ['FR-21'],
        places: ['FR', 'FR-21', 'FR-BFC'],
      },
    ]))

  it('are the last of their day', () =>
    expect(
      fold(
        stream().on('2020-03-01', 'partnership.signed', opening).on('2020-03', 'partnership.activated', {}),
      ).states.map(({ valid_from, status }) => `${valid_from} ${status}`),
    ).toEqual(['2020-03-01 active']))

  it('know no stage while only an amendment has come', () =>
    expect(
      fold(
        stream()
          .on('2020-03', 'partnership.signed', opening)
          .on('2019', 'partnership.amended', { title: 'Early' }),
      ).states,
    ).toMatchObject([
      { valid_from: '2019-01-01', status: null, title: 'Early' },
      { valid_from: '2020-03-01', status: 'signed', title: 'Early' },
    ]))
})

it('gives nothing when nothing is in force', () =>
  expect(fold(stream().on('2020', 'partnership.signed', opening).retract(1))).toEqual({
    steps: [],
    facts: [],
    spells: [],
    stages: [],
    journeys: [],
    partnerhoods: [],
    states: [],
  }))
