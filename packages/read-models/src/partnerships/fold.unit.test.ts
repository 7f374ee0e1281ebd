import type { RecordedEvent } from '@partnerships/contracts'
import { opening, streamOf } from '@partnerships/domain/testing'
import { describe, expect, it } from 'vitest'
import { partnerships } from './model.ts'

const stream = () => streamOf('partnership/p')
const fold = ({ events }: { events: readonly RecordedEvent[] }) => partnerships.fold(events)

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
      wide: false,
      programme: 'essaim',
      kind: 'agreement',
      themes: [],
      places: ['FR', 'FR-21', 'FR-BFC'],
      organisations: ['acme'],
    })
    expect(facts[1]).toMatchObject({ fact: 'new', position: 3, kind: 'charter', themes: ['a', 'z'] })
  })

  it.each([
    ['2020', false],
    ['2020-01-01/2020-12-31', false],
    ['2020-01-01/2021-01-01', true],
    ['../2020', true],
  ])('of %s are wide: %s', (effective, wide) =>
    expect(fold(stream().on(effective, 'partnership.activated', opening)).facts).toMatchObject([{ wide }]),
  )
})

describe('spells', () => {
  const started = () => stream().on('2020-03-01', 'partnership.activated', opening)

  it('are whole while nothing but the title changes', () =>
    expect(fold(started().on('2021', 'partnership.amended', { title: 'New' })).spells).toMatchObject([
      { part: 0, first: true, simple: true, whole: true, title: null, end_lower: '2021-01-01' },
      { part: 1, first: false, simple: true, whole: true, title: 'New', end_lower: null },
    ]))

  it('are simple while members come and go', () =>
    expect(
      fold(started().on('2021', 'partnership.member-joined', { organisation: 'brio' })).spells,
    ).toMatchObject([
      { first: true, simple: true, whole: false, organisations: ['acme'] },
      { first: false, simple: true, whole: false, organisations: ['acme', 'brio'] },
    ]))

  it('are cut where a dimension changes, at the days of the change', () => {
    const { spells } = fold(
      started()
        .on('2021', 'partnership.amended', { themes: ['insertion'] })
        .on('2022-06-01', 'partnership.terminated', {}),
    )
    expect(spells).toMatchObject([
      { part: 0, first: true, simple: false, themes: [], start_lower: '2020-03-01', end_upper: '2022-01-01' },
      {
        part: 1,
        first: false,
        simple: false,
        themes: ['insertion'],
        start_lower: '2021-01-01',
        end_lower: '2022-06-01',
      },
    ])
    for (const { spell_start_lower, spell_end_upper } of spells)
      expect([spell_start_lower, spell_end_upper]).toEqual(['2020-03-01', '2022-06-02'])
  })

  it('are numbered with a gap between them, so that parts of two are no neighbours', () =>
    expect(
      fold(
        started().on('2021', 'partnership.completed', {}).on('2022', 'partnership.reactivated', {}),
      ).spells.map(({ part, first, simple }) => ({ part, first, simple })),
    ).toEqual([
      { part: 0, first: true, simple: false },
      { part: 2, first: true, simple: false },
    ]))

  it('are not cut by what changes nothing', () =>
    expect(
      fold(
        started()
          .on('2021', 'partnership.amended', { kind: 'agreement', themes: [] })
          .on('2021', 'partnership.suspended', {})
          .on('2022', 'partnership.resumed', {}),
      ).spells,
    ).toHaveLength(1))
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
    facts: [],
    spells: [],
    states: [],
  }))
