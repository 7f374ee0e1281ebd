import type { RecordedEvent } from '@partnerships/contracts'
import { streamOf } from '@partnerships/domain/testing'
import { describe, expect, it } from 'vitest'
import { validAt } from '../valid-time.ts'
import type { Activity } from './activity.ts'
import { activities } from './model.ts'

const forum = { programme: 'essaim', kind: 'workshop', title: 'Forum de l’Été' } as const satisfies Activity
const activity = () => streamOf('activity/forum')
const fold = ({ events }: { events: readonly RecordedEvent[] }) => activities.fold(events)

describe('held', () => {
  it('is a fact with its days, its dimensions and how many took part', () =>
    expect(
      fold(
        activity().on('2022-03', 'activity.held', {
          ...forum,
          territory: 'FR-21',
          themes: ['z', 'a', 'z'],
          participants: { count: 40, organisations: ['brio', 'acme'] },
        }),
      ).facts,
    ).toEqual([
      {
        id: 'forum',
        fact: 'held',
        title: 'Forum de l’Été',
        position: 1,
        effective: '2022-03',
        lower: '2022-03-01',
        upper: '2022-04-01',
        amount: 40,
        approximate: false,
        programme: 'essaim',
        kind: 'workshop',
        themes: ['a', 'z'],
        places: ['FR', 'FR-21', 'FR-BFC'],
        organisations: ['acme', 'brio'],
      },
    ]))

  it.each([
    [{ count: 40, qualifier: 'exact' }, 40, false],
    [{ count: 40, qualifier: 'at-least' }, 40, true],
    [{ count: 0, qualifier: 'approximate' }, 0, true],
    [{ qualifier: 'approximate' }, null, false],
    [undefined, null, false],
  ] as const)('of %j is %s, approximately: %s', (participants, amount, approximate) =>
    expect(fold(activity().on('2022', 'activity.held', { ...forum, participants })).facts).toMatchObject([
      { amount, approximate },
    ]),
  )

  it('is what was held, not what was planned', () =>
    expect(
      fold(
        activity()
          .on('2022-03', 'activity.planned', { ...forum, themes: ['a'], participants: { count: 100 } })
          .on('2022-04-02', 'activity.held', { ...forum, kind: 'training', participants: { count: 60 } }),
      ).facts,
    ).toMatchObject([{ position: 2, lower: '2022-04-02', kind: 'training', themes: [], amount: 60 }]))

  it('is gone when retracted, and moved by what replaces it', () => {
    const held = activity().on('2022-12-31', 'activity.held', forum)
    expect(
      fold(
        activity()
          .on('2022-12-31', 'activity.held', forum)
          .on('2023-01-02', 'activity.held', { ...forum, programme: 'alliance' }, { replaces: 1 }),
      ).facts,
    ).toMatchObject([{ position: 2, lower: '2023-01-02', programme: 'alliance' }])
    expect(fold(held.retract(1))).toEqual({ facts: [], states: [] })
  })
})

describe('states', () => {
  const days = ({ states }: ReturnType<typeof fold>) =>
    states.map(({ valid_from, status }) => `${valid_from} ${status}`)
  const planned = () => activity().on('2027-03', 'activity.planned', forum)

  it('of a plan hold before the day planned for', () =>
    expect(fold(planned()).states).toEqual([
      {
        valid_from: '1800-01-01',
        id: 'forum',
        status: 'planned',
        title: 'Forum de l’Été',
        search: "forum de l'ete",
        effective: '2027-03',
        day: '2027-03-01',
        territory: null,
        participants: null,
        partnerships: [],
        source: null,
        programme: 'essaim',
        kind: 'workshop',
        themes: [],
        places: [],
        organisations: [],
      },
    ]))

  it('go on to held, whether it came before or after the day planned for', () => {
    expect(days(fold(planned().on('2027-04-01', 'activity.held', forum)))).toEqual([
      '1800-01-01 planned',
      '2027-04-01 held',
    ])
    const early = fold(planned().on('2027-02-01', 'activity.held', { ...forum, partnerships: ['p'] }))
    expect(days(early)).toEqual(['1800-01-01 planned', '2027-02-01 held'])
    expect(validAt(early.states, '2028-01-01')).toMatchObject({ status: 'held', partnerships: ['p'] })
  })

  it('begin on the day of what is held alone', () =>
    expect(days(fold(activity().on('2022-05-06', 'activity.held', forum)))).toEqual(['2022-05-06 held']))

  it('are cancelled from the day on which that was done, with what was planned', () => {
    const cancelled = planned().on('2026-11-05', 'activity.cancelled', { reason: 'No room' })
    expect(days(fold(cancelled))).toEqual(['1800-01-01 planned', '2026-11-05 cancelled'])
    expect(fold(cancelled).states.at(-1)).toMatchObject({ title: forum.title, day: '2027-03-01' })
    expect(days(fold(cancelled.retract(2)))).toEqual(['1800-01-01 planned'])
  })
})
