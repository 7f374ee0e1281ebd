import { effectiveRange } from '@partnerships/contracts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legalStreams, opening, streamOf } from '../../testing/index.ts'
import { historyOf } from './order.ts'
import { standings } from './standing.ts'

const partnership = () => streamOf('partnership/p')
const order = (events: Parameters<typeof historyOf>[0]) =>
  historyOf(events).map(({ event, sortDay }) => [event.position, sortDay])

test('an event of a known day sits on its day, whenever it was recorded', () => {
  const { events } = partnership()
    .on('2019-06-27', 'partnership.signed', opening)
    .on('2019-01-15', 'partnership.identified', {})
  expect(order(events)).toEqual([
    [2, '2019-01-15'],
    [1, '2019-06-27'],
  ])
})

test('a year recorded after something of June falls after it, and before what follows that year', () => {
  const { events } = partnership()
    .on('2019-06-27', 'partnership.signed', opening)
    .on('2021-02-01', 'partnership.suspended', {})
    .on('2019', 'partnership.activated', {})
  expect(order(events)).toEqual([
    [1, '2019-06-27'],
    [3, '2019-06-27'],
    [2, '2021-02-01'],
  ])
})

test('a replacement takes the place of the first of its chain', () => {
  const { events } = partnership()
    .on('2019', 'partnership.signed', opening)
    .on('2019', 'partnership.activated', {})
    .on('2019', 'partnership.identified', opening, { replaces: 1 })
    .on('2019', 'partnership.contacted', opening, { replaces: 3 })
  expect(historyOf(events).map(e => [e.event.position, e.place])).toEqual([
    [4, 1],
    [2, 2],
  ])
})

test('a retracted replacement leaves what it replaced in force again', () => {
  const { events } = partnership()
    .on('2019', 'partnership.signed', opening)
    .on('2018', 'partnership.signed', opening, { replaces: 1 })
    .retract(2)
  expect(historyOf(events).map(e => e.event.position)).toEqual([1])
  expect(standings(events).get(2)?.takenBack).toEqual({ how: 'retracted', by: 3 })
})

test('the order is total: each event in force once, on a day of its range, days never falling', () => {
  fc.assert(
    fc.property(legalStreams, events => {
      const history = historyOf(events)
      const days = history.map(e => e.sortDay)
      expect(days).toEqual([...days].sort())
      expect(new Set(history.map(e => e.place)).size).toBe(history.length)
      for (const { event, sortDay } of history) {
        const { lower, upper } = effectiveRange(event.effective)
        expect(sortDay >= lower && sortDay < upper).toBe(true)
      }
    }),
  )
})

test('an event that replaces nothing leaves the sort days of all before it', () => {
  fc.assert(
    fc.property(legalStreams, events => {
      const last = events.at(-1)
      fc.pre(last !== undefined && last.replaces === undefined && !last.type.endsWith('.retracted'))
      const before = historyOf(events.slice(0, -1)).map(e => [e.event.position, e.sortDay])
      const after = historyOf(events).filter(e => e.event !== last)
      expect(after.map(e => [e.event.position, e.sortDay])).toEqual(before)
    }),
  )
})
