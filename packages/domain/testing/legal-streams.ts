import {
  type EventType,
  eventTypes,
  isStageType,
  type PostedEvent,
  type RecordedEvent,
} from '@partnerships/contracts'
import fc from 'fast-check'
import { refuse, refuseForm } from '../src/index.ts'
import { opening } from './stream.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** Effective dates of every precision, close enough together to overlap often. */
export const effectiveDates: fc.Arbitrary<string> = fc
  .record({
    year: fc.integer({ min: 2018, max: 2021 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .chain(({ year, month, day }) => {
    const date = `${year}-${two(month)}-${two(day)}`
    return fc.constantFrom(
      date,
      date,
      date,
      `${year}-${two(month)}`,
      `${year}`,
      `${date}/${year + 1}`,
      `../${year}`,
    )
  })

const organisations = fc.constantFrom('acme', 'brio', 'cora')
const themes = fc.uniqueArray(fc.constantFrom('numerique', 'insertion', 'logistique'), { maxLength: 2 })
const term = fc.record({ until: effectiveDates })
const stage = fc.record({ note: fc.constant('noted') }, { requiredKeys: [] })
const withTerm = fc.record({ term }, { requiredKeys: [] })
const contribution = fc.constant({ contribution: 'c1', kind: 'funding', amount: { value: 10, unit: 'EUR' } })

const dataOf: Partial<Record<EventType, fc.Arbitrary<object>>> = {
  'partnership.signed': withTerm,
  'partnership.activated': withTerm,
  'partnership.renewed': withTerm,
  'partnership.reactivated': withTerm,
  'partnership.amended': fc.record(
    { themes, term, kind: fc.constantFrom('charter', 'project') },
    { requiredKeys: ['themes'] },
  ),
  'partnership.member-joined': fc.record({ organisation: organisations }),
  'partnership.member-left': fc.record({ organisation: organisations }),
  'partnership.member-role-changed': fc.record({
    organisation: organisations,
    role: fc.constantFrom('funder', 'observer'),
  }),
  'partnership.contribution-pledged': contribution,
  'partnership.contribution-delivered': contribution,
}

/** An event that somebody might post about a partnership; `back` says how far back it takes something back. */
type Attempt = { type: EventType; effective: string; data: object; opens: boolean; back: number | null }

const partnershipTypes = eventTypes.filter(type => type.startsWith('partnership.'))

const attempts: fc.Arbitrary<Attempt> = fc.constantFrom(...partnershipTypes).chain(type =>
  fc.record({
    type: fc.constant(type),
    effective: effectiveDates,
    data: dataOf[type] ?? stage,
    opens: fc.boolean(),
    back: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 4 }),
  }),
)

const posted = (
  attempt: Attempt,
  events: readonly RecordedEvent[],
  n: number,
): PostedEvent & { effective: string } => {
  const { type, effective, opens, back } = attempt
  const target = events.at(-(back ?? 1))?.position ?? 1
  const retraction = type === 'partnership.retracted'
  const data = retraction
    ? { retracts: target, reason: 'a mistake' }
    : {
        ...attempt.data,
        ...(isStageType(type) && (events.length === 0 || (opens && back !== null)) && opening),
      }
  return {
    specversion: '1.0',
    id: `e${n}`,
    source: '/generated',
    subject: 'partnership/p',
    type,
    effective,
    data,
    ...(back !== null && !retraction && { replaces: String(target) }),
  } as unknown as PostedEvent & { effective: string }
}

/** What the ledger would have recorded of the attempts: those that are refused leave no trace. */
export const recordedOf = (
  tries: readonly Attempt[],
): { events: RecordedEvent[]; refused: { event: RecordedEvent; after: number }[] } => {
  const events: RecordedEvent[] = []
  const refused: { event: RecordedEvent; after: number }[] = []
  for (const [n, attempt] of tries.entries()) {
    const event = posted(attempt, events, n)
    const recorded = {
      ...event,
      position: 3 * events.length + 1,
      streamversion: events.length + 1,
      time: '2026-01-01T00:00:00Z',
      recordedtime: '2026-01-01T00:00:00.000000Z',
      dataschema: `/schemas/${event.type}`,
    } as RecordedEvent
    if (refuseForm(events, event) ?? refuse(events, event))
      refused.push({ event: recorded, after: events.length })
    else events.push(recorded)
  }
  return { events, refused }
}

/** Streams of one partnership that the ledger accepts: backdated, imprecise, amended, replaced, retracted. */
export const legalStreams: fc.Arbitrary<RecordedEvent[]> = fc
  .array(attempts, { minLength: 5, maxLength: 60 })
  .map(tries => recordedOf(tries).events)
  .filter(events => events.length > 0)

export { attempts }
