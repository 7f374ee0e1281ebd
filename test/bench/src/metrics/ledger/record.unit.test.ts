import { effectiveRange, parsePostedEvent, type RecordedEvent } from '@partnerships/contracts'
import { refuse, refuseForm, walk } from '@partnerships/domain'
import { beforeAll, expect, it } from 'vitest'
import { worldOf } from '../world/world.ts'
import { record } from './record.ts'
import { recordedEventOf } from './stored.ts'

let events: RecordedEvent[]
const streams = new Map<string, RecordedEvent[]>()

beforeAll(() => {
  events = [...record(worldOf(1_200, 7))].flat().map(recordedEventOf)
})

it('records what the ledger would take in: its form, its history, event by event', () => {
  for (const event of events) {
    const { position, streamversion, recordedtime, dataschema, programme, ...posted } = event
    const stream = streams.get(event.subject) ?? []
    const isClocks = event.source === '/clock'
    const refusal =
      (isClocks || parsePostedEvent(posted).ok ? null : 'form') ??
      refuseForm(stream, event) ??
      refuse(stream, event)
    expect(refusal, JSON.stringify([...stream, event], null, 1)).toBeNull()
    streams.set(event.subject, [...stream, event])
  }
})

it('has expiries of the clock, and late renewals that mend them', () => {
  const walks = [...streams]
    .filter(([subject]) => subject.startsWith('partnership/'))
    .map(([, all]) => walk(all))
  expect(walks.filter(({ yielding }) => yielding.length > 0).length).toBeGreaterThan(4)
  expect(
    walks.filter(({ steps }) => steps.some(({ event }) => event.source === '/clock')).length,
  ).toBeGreaterThan(120)
})

it('numbers positions and versions without gaps, in the order of the recorded times', () => {
  expect(events.map(({ position }) => position)).toEqual(events.map((_, i) => i + 1))
  const times = events.map(({ recordedtime }) => recordedtime)
  expect(new Set(times).size).toBe(times.length)
  expect(times).toEqual(times.toSorted())
  for (const stream of streams.values())
    expect(stream.map(({ streamversion }) => streamversion)).toEqual(stream.map((_, i) => i + 1))
})

it('is the same for the same seed, and another one for another', () => {
  const again = [...record(worldOf(1_200, 7))].flat().map(recordedEventOf)
  expect(again).toEqual(events)
  const other = [...record(worldOf(1_200, 8))].flat()
  expect(other.length).not.toBe(events.length)
})

it('has the spread of a real ledger', () => {
  const ofPartnerships = events.filter(({ type }) => type.startsWith('partnership.'))
  const share = (of: (event: RecordedEvent) => boolean) =>
    ofPartnerships.filter(of).length / ofPartnerships.length
  const types = Object.entries(Object.groupBy(events, ({ type }) => type)).map(
    ([type, all]) => `${type} ${all?.length}`,
  )
  expect(types.length, types.join('\n')).toBeGreaterThan(28)
  expect(events.length / 1_200).toBeGreaterThan(4.5)
  expect(events.length / 1_200).toBeLessThan(5.5)
  const isDay = ({ effective }: RecordedEvent) => effective.length === 10
  expect(share(isDay)).toBeGreaterThan(0.65)
  expect(share(isDay)).toBeLessThan(0.8)
  expect(share(e => e.replaces !== undefined || e.type === 'partnership.retracted')).toBeGreaterThan(0.01)
  expect(share(e => effectiveRange(e.effective).lower === '1800-01-01')).toBeGreaterThan(0.001)
})
