import type { LogEvent } from '@partnerships/event-log'
import type { StreamState } from '@partnerships/messaging'
import { describe, expect, test } from 'vitest'
import { differenceBetween } from './difference.ts'

const ledgerid = 'ledger-1'
const now = new Date('2026-11-22T12:00:00Z')
const dayMs = 86_400_000

const eventAt = (position: number, daysAgo = 0): LogEvent => {
  const recordedtime = new Date(now.getTime() - daysAgo * dayMs).toISOString()
  const json = JSON.stringify({ id: `e${position}`, source: '/test', position, recordedtime })
  const type = 'partnership.signed'
  return { position, type, subject: 'partnership/p', source: '/test', programme: null, recordedtime, json }
}
const messageOf = (event: LogEvent, of = ledgerid) => ({
  id: `${of}:${event.position}`,
  ledgerid: of,
  json: event.json,
})
const ledger = (position: number, stream: StreamState, goneDaysAgo = 0) => ({
  ledgerid,
  position,
  last: stream.last <= position && stream.last > 0 ? eventAt(stream.last) : null,
  beforeFirst: stream.first > 1 ? eventAt(stream.first - 1, goneDaysAgo) : null,
})
const stream = (last: number, other: Partial<StreamState> = {}): StreamState => ({
  created: '2026-01-01T00:00:00Z',
  first: last > 0 ? 1 : 0,
  last,
  messages: last,
  deleted: 0,
  bytes: 1_000 * last,
  maxAgeMs: 0,
  maxBytes: -1,
  ledgerid,
  lastMessage: last > 0 ? messageOf(eventAt(last)) : null,
  ...other,
})
const between = (s: StreamState, position: number, goneDaysAgo = 0) =>
  differenceBetween(s, ledger(position, s, goneDaysAgo), now)

test('an empty stream, one behind and one in step can be gone on with', () => {
  expect(between(stream(0), 0)).toBeNull()
  expect(between(stream(0), 9)).toBeNull()
  expect(between(stream(5), 9)).toBeNull()
  expect(between(stream(9), 9)).toBeNull()
})

test('a stream may not go further than the ledger', () => {
  expect(between(stream(10), 9)).toBe('ahead')
})

test('a stream may not be of another ledger, nor end with anything else', () => {
  const foreign = messageOf(eventAt(5), 'ledger-2')
  expect(between(stream(5, { lastMessage: foreign }), 9)).toBe('another-ledger')
  expect(between(stream(5, { lastMessage: messageOf(eventAt(4)) }), 9)).toBe('another-event')
  expect(between(stream(5, { lastMessage: messageOf(eventAt(5, 1)) }), 9)).toBe('another-event')
  expect(between(stream(5, { lastMessage: { id: '', ledgerid: '', json: 'hello' } }), 9)).toBe(
    'another-event',
  )
  expect(between(stream(5, { lastMessage: { ...messageOf(eventAt(5)), json: '{' } }), 9)).toBe(
    'another-event',
  )
  expect(between(stream(5, { lastMessage: null }), 9)).toBe('another-event')
})

test('a stream may not lack something between its ends', () => {
  expect(between(stream(5, { deleted: 1 }), 9)).toBe('hole')
})

describe('the start may be gone', () => {
  test('not when nothing limits the stream', () => {
    expect(between(stream(5, { first: 3 }), 9, 1_000)).toBe('lost-start')
  })

  test('when it may have outlived the greatest age', () => {
    const aged = stream(5, { first: 3, maxAgeMs: 7 * dayMs })
    expect(between(aged, 9, 8)).toBeNull()
    expect(between(aged, 9, 5)).toBe('lost-start')
  })

  test('when there is no room for what went last', () => {
    const full = stream(5, { first: 3, maxBytes: 10_000, bytes: 9_900 })
    expect(between(full, 9)).toBeNull()
    expect(between({ ...full, bytes: 5_000 }, 9)).toBe('lost-start')
  })
})

describe('a stream whose every message is gone', () => {
  const emptied = stream(5, { first: 6, messages: 0, bytes: 0, lastMessage: null })

  test('was purged, unless it may have outlived them', () => {
    expect(between(emptied, 9, 30)).toBe('lost-start')
    expect(between({ ...emptied, maxAgeMs: 7 * dayMs }, 9, 30)).toBeNull()
    expect(between({ ...emptied, maxAgeMs: 7 * dayMs }, 9, 1)).toBe('lost-start')
  })

  test('is of the ledger that it was made for', () => {
    const aged = { ...emptied, maxAgeMs: 7 * dayMs }
    expect(between({ ...aged, ledgerid: 'ledger-2' }, 9, 30)).toBe('another-ledger')
    expect(between({ ...aged, ledgerid: '' }, 9, 30)).toBe('another-ledger')
  })
})
