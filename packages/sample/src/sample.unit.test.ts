import {
  aggregateOf,
  effectiveRange,
  type Opening,
  parsePostedEvent,
  type RecordedEvent,
} from '@partnerships/contracts'
import { partnershipFacts, pendingExpiry, referencesOf, refuse, refuseForm, walk } from '@partnerships/domain'
import { territoryName } from '@partnerships/territories'
import { describe, expect, it } from 'vitest'
import { towns } from './generated/places.ts'
import { sampleEvents } from './index.ts'

type Streams = ReadonlyMap<string, readonly RecordedEvent[]>

/** Records the sample as a ledger would; throws at the first event that is refused. */
const replay = (): Streams => {
  const streams = new Map<string, RecordedEvent[]>()
  sampleEvents().forEach((posted, i) => {
    const event = { ...posted, effective: posted.effective as string }
    const stream = streams.get(event.subject) ?? []
    const refusal = refuseForm(stream, event) ?? refuse(stream, event)
    if (refusal) throw new Error(`${event.source} ${event.id}: ${JSON.stringify(refusal)}`)
    for (const { subject } of referencesOf(event))
      if (!streams.has(subject)) throw new Error(`${event.source} ${event.id} refers to ${subject}`)
    stream.push({
      ...event,
      position: i + 1,
      streamversion: stream.length + 1,
      time: '2026-11-22T00:00:00Z',
      recordedtime: '2026-11-22T00:00:00.000000Z',
      dataschema: '',
    } as RecordedEvent)
    streams.set(event.subject, stream)
  })
  return streams
}

const partnershipsIn = (streams: Streams): (readonly RecordedEvent[])[] =>
  [...streams].filter(([subject]) => aggregateOf(subject) === 'partnership').map(([, events]) => events)

describe('the sample', () => {
  const events = sampleEvents()

  it('holds valid events only, each dated and in the past of November 2026', () => {
    for (const event of events) {
      expect(parsePostedEvent(event), event.id).toEqual({ ok: true, event })
      expect(effectiveRange(event.effective as string).upper <= '2026-11-01', event.id).toBe(true)
    }
  })

  it('gives each event an identity of its own and is the same every time', () => {
    const keys = events.map(({ source, id }) => `${source} ${id}`)
    expect(new Set(keys).size).toBe(events.length)
    expect(sampleEvents()).toEqual(events)
  })

  it('is accepted event by event, each referring only to what was there', () => {
    expect([...replay().values()].flat()).toHaveLength(events.length)
  })

  it('says of every invented organisation and partnership that it is', () => {
    for (const { source, subject, data } of events) {
      const { name, title } = data as { name?: string; title?: string }
      const named = subject.startsWith('organisation/') ? name : title
      if (named) expect(/généré/.test(named), `${source} ${named}`).toBe(source === '/sample/generated')
    }
  })

  it('leaves nothing for the clock to expire before 2029', () => {
    for (const events of partnershipsIn(replay())) {
      const due = pendingExpiry(events, 'Europe/Paris')?.due ?? '9999'
      expect(due >= '2028-12-31', events[0]?.subject).toBe(true)
    }
  })

  it('places the towns where they are', () => {
    for (const [name, code] of Object.entries(towns)) expect(territoryName(`insee:${code}`, 'fr')).toBe(name)
  })
})

describe('new partnerships of the Alliance Dynamique and its sub-programme', () => {
  const family = new Set(['alliance-dynamique', 'essaim'])
  const facts = partnershipsIn(replay())
    .filter(events => family.has(((events[0] as RecordedEvent).data as Opening).programme))
    .flatMap(events => partnershipFacts(walk(events)))
    .filter(({ fact }) => fact === 'new')

  it.each([
    [2020, 100],
    [2022, 200],
  ])('in %i: %i, all of them certainly', (year, count) => {
    const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`]
    const inside = facts.filter(({ range }) => from <= range.lower && range.upper <= to)
    const touching = facts.filter(({ range }) => range.lower < to && from < range.upper)
    expect([inside.length, touching.length]).toEqual([count, count])
  })
})
