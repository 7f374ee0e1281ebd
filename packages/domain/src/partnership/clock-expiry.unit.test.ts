import { describe, expect, test } from 'vitest'
import { opening, streamOf } from '../../testing/index.ts'
import { pendingExpiry } from '../clock.ts'
import { walk } from './walk.ts'

/** Active since 2020 under a term that ends with 2022; the event that sets it stands at position 1. */
const termed = () =>
  streamOf('partnership/p').on('2020-01-01', 'partnership.activated', { ...opening, term: { until: '2022' } })
const expiry = (term: number) => ({ term }) as never
const clock = { source: '/clock' }
const expired = () => termed().on('2022', 'partnership.expired', expiry(1), clock)

const statuses = ({ events }: ReturnType<typeof termed>) => walk(events).steps.map(s => s.status)
const yielding = ({ events }: ReturnType<typeof termed>) => walk(events).yielding.map(e => e.event.position)

describe('an expiry of the clock', () => {
  test('ends the partnership', () => {
    expect(statuses(expired())).toEqual(['active', 'expired'])
  })

  test('yields where the partnership had ended before, as learnt late', () => {
    const story = expired().on('2021-05', 'partnership.terminated', {})
    expect(statuses(story)).toEqual(['active', 'terminated'])
    expect(yielding(story)).toEqual([2])
  })

  test('yields to a renewal learnt late, whatever day that has', () => {
    const story = expired().on('2023-02-01', 'partnership.renewed', { term: { until: '2026' } })
    expect(statuses(story)).toEqual(['active', 'active'])
    expect(yielding(story)).toEqual([2])
  })

  test('stays when the partnership was reactivated before it was renewed', () => {
    const story = expired()
      .on('2023-02-01', 'partnership.reactivated', {})
      .on('2024-02-01', 'partnership.renewed', {})
    expect(statuses(story)).toEqual(['active', 'expired', 'active', 'active'])
  })

  test('yields once the term is another one, and stands again when that is taken back', () => {
    const amended = expired().on('2021-01-01', 'partnership.amended', { term: { until: '2030' } })
    expect(yielding(amended)).toEqual([2])
    expect(yielding(amended.retract(3))).toEqual([])
  })

  test('stays under a correction that leaves `until`, and yields under one that moves it', () => {
    const corrected = (until: string) =>
      expired().on('2020-02-01', 'partnership.activated', { ...opening, term: { until } }, { replaces: 1 })
    expect(yielding(corrected('2022'))).toEqual([])
    expect(yielding(corrected('2023'))).toEqual([2])
  })

  test('keeps its sort day while it yields', () => {
    const { events } = expired()
      .on('2022-06', 'partnership.suspended', {})
      .on('2023', 'partnership.renewed', {})
    expect(walk(events).yielding.map(e => e.sortDay)).toEqual(['2022-01-01'])
  })

  test('a renewal without a term leaves none in force', () => {
    expect(walk(termed().on('2021', 'partnership.renewed', {}).events).steps.at(-1)?.term).toBeNull()
  })
})

describe('the expiry to come', () => {
  test('is due when the whole of `until` has passed in the programme’s time zone', () => {
    const { events } = streamOf('partnership/p').on(
      '2020-01-01',
      'partnership.activated',
      { ...opening, term: { until: '2022' } },
      { recordedtime: '2020-01-02T00:00:00.000000Z', position: 7 },
    )
    expect(pendingExpiry(events, 'Europe/Paris')).toEqual({
      due: '2022-12-31T23:00:00.000000Z',
      event: {
        specversion: '1.0',
        id: 'p:7',
        source: '/clock',
        type: 'partnership.expired',
        subject: 'partnership/p',
        effective: '2022',
        data: { term: 7 },
      },
    })
    expect(pendingExpiry(events, 'America/Cayenne')?.due).toBe('2023-01-01T03:00:00.000000Z')
  })

  test('waits a day after the term was recorded', () => {
    expect(pendingExpiry(termed().events, 'Europe/Paris')?.due).toBe('2026-01-02T00:00:00.000000Z')
  })

  test('names the event that carries the term by id, and its place in the data', () => {
    const { events } = termed().on(
      '2020-01-01',
      'partnership.activated',
      { ...opening, term: { until: '2024' } },
      { replaces: 1 },
    )
    expect(pendingExpiry(events, 'Europe/Paris')?.event).toMatchObject({ id: 'p:2', data: { term: 1 } })
  })

  test.each([
    ['nothing is in force', termed().retract(1)],
    ['it was recorded', expired()],
    [
      'somebody took the recorded one back',
      termed()
        .on('2022', 'partnership.expired', expiry(1), { ...clock })
        .retract(2),
    ],
    ['the partnership has ended', termed().on('2021', 'partnership.completed', {})],
    ['there is no term', streamOf('partnership/p').on('2020', 'partnership.activated', opening)],
  ])('is none when %s', (_, { events }) => {
    const renamed = events.map(e => (e.source === '/clock' ? { ...e, id: 'p:1' } : e)) as typeof events
    expect(pendingExpiry(renamed, 'Europe/Paris')).toBeNull()
  })
})
