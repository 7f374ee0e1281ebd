import type { EventData, EventType, PostedEvent, RecordedEvent } from '@partnerships/contracts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attempts, opening, recordedOf, streamOf } from '../../testing/index.ts'
import { accepts } from '../../testing/plain-rules.ts'
import { refuse, refuseForm } from '../decide.ts'

const partnership = () => streamOf('partnership/p')
const signed = () => partnership().on('2020-03', 'partnership.signed', opening)
const active = () => signed().on('2020-04-01', 'partnership.activated', {})

const posting = <T extends EventType>(
  { events }: { events: RecordedEvent[] },
  effective: string,
  type: T,
  data: EventData[T],
  replaces?: number,
) => {
  const event = {
    specversion: '1.0',
    id: 'new',
    source: '/test',
    subject: 'partnership/p',
    type,
    effective,
    data,
    ...(replaces !== undefined && { replaces: String(replaces) }),
  } as unknown as PostedEvent & { effective: string }
  return refuseForm(events, event) ?? refuse(events, event)
}
const retracting = (stream: { events: RecordedEvent[] }, retracts: number) =>
  posting(stream, '2026', 'partnership.retracted', { retracts, reason: 'a mistake' })

describe('the opening', () => {
  test('comes with the first event', () => {
    expect(posting(partnership(), '2020', 'partnership.activated', opening)).toBeNull()
    const refusal = posting(partnership(), '2020', 'partnership.activated', {})
    expect(refusal?.code).toBe('invalid-event')
    expect(refusal?.errors?.map(e => e.pointer)).toEqual(['/data/programme', '/data/kind', '/data/members'])
  })

  test('and with no later one', () => {
    const refusal = posting(signed(), '2021', 'partnership.activated', opening)
    expect(refusal).toMatchObject({ code: 'invalid-event', errors: [{ pointer: '/data/programme' }, {}, {}] })
  })

  test('only a stage event opens', () => {
    const joined = posting(partnership(), '2020', 'partnership.member-joined', { organisation: 'acme' })
    expect(joined?.code).toBe('lifecycle-violation')
  })

  test('is carried by what replaces it', () => {
    expect(posting(active(), '2019', 'partnership.signed', opening, 1)).toBeNull()
    expect(posting(active(), '2019', 'partnership.signed', {}, 1)?.code).toBe('invalid-event')
    expect(posting(active(), '2019', 'partnership.amended', { title: 'x' }, 1)?.code).toBe(
      'lifecycle-violation',
    )
  })

  test('that replaced it may be retracted: the one before stands again', () => {
    const replaced = active().on('2019', 'partnership.signed', opening, { replaces: 1 })
    expect(retracting(replaced, 3)).toBeNull()
  })

  test('is retracted only when nothing else is in force; then the next event opens again', () => {
    expect(retracting(active(), 1)?.code).toBe('lifecycle-violation')
    expect(retracting(signed(), 1)).toBeNull()
    const empty = signed().retract(1)
    expect(posting(empty, '2021', 'partnership.activated', {})?.code).toBe('invalid-event')
    expect(posting(empty, '2021', 'partnership.activated', opening)).toBeNull()
  })
})

describe('taking back', () => {
  test('names an event of the same subject', () => {
    expect(retracting(active(), 9)).toMatchObject({
      code: 'unknown-reference',
      errors: [{ pointer: '/data/retracts' }],
    })
    expect(posting(active(), '2021', 'partnership.suspended', {}, 9)).toMatchObject({
      code: 'unknown-reference',
      errors: [{ pointer: '/replaces' }],
    })
  })

  test('acts on an event in force, and never on a retraction', () => {
    const gone = active().retract(2)
    expect(retracting(gone, 2)).toMatchObject({ code: 'lifecycle-violation' })
    expect(retracting(gone, 2)?.detail).toContain('retracted by the event at position 3')
    expect(retracting(gone, 3)?.detail).toContain('is a retraction')
  })

  test('leaves a path, or is refused and says which event no longer fits', () => {
    const renewed = active().on('2021-04-01', 'partnership.renewed', {})
    const refusal = retracting(renewed, 2)
    expect(refusal?.code).toBe('lifecycle-violation')
    expect(refusal?.detail).toContain('the event at position 3 (partnership.renewed, 2021-04-01)')
  })
})

describe('members', () => {
  test.each([
    ['partnership.member-joined', { organisation: 'acme' }, 'acme is a member already'],
    ['partnership.member-left', { organisation: 'brio' }, 'brio is not a member then'],
    [
      'partnership.member-role-changed',
      { organisation: 'brio', role: 'funder' },
      'brio is not a member then',
    ],
  ] as const)('%s %o is refused', (type, data, why) => {
    const refusal = posting(active(), '2021', type, data as never)
    expect(refusal?.code).toBe('lifecycle-violation')
    expect(refusal?.detail).toContain(why)
  })

  test('may come before the first stage, where the opening has not brought anybody in yet', () => {
    expect(posting(active(), '2019', 'partnership.member-joined', { organisation: 'acme' })).toBeNull()
    expect(posting(active(), '2019', 'partnership.member-left', { organisation: 'acme' })?.code).toBe(
      'lifecycle-violation',
    )
  })
})

test('what the plain rules accept is accepted, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(attempts, { minLength: 3, maxLength: 40 }), tries => {
      const { events, refused } = recordedOf(tries)
      for (let n = 1; n <= events.length; n++) expect(accepts(events.slice(0, n))).toBe(true)
      for (const { event, after } of refused) expect(accepts([...events.slice(0, after), event])).toBe(false)
    }),
    { numRuns: 300 },
  )
})
