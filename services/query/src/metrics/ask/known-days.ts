import { type Day, dayIn, defaultTimeZone } from '@partnerships/contracts'
import { orUnavailable } from '@partnerships/event-log'
import { timeZoneOf } from '@partnerships/read-models'
import type { Dependencies, Known, KnownAt } from '../../known/index.ts'
import type { Days } from './when.ts'

type Asked = { readonly knownAt?: KnownAt | undefined; readonly programme?: readonly string[] | undefined }

/**
 * The instant of which everything is known, RFC 3339 UTC: of a time asked for, that time, but not later than now;
 * of a position, when it was recorded (null at position 0); else now, or when the last event that the answer
 * reflects was recorded if there are later ones.
 */
export const knownInstant = (knownAt: KnownAt | undefined, known: Known, now: Date): string | null => {
  if (typeof knownAt === 'number') return known.time
  if (knownAt !== undefined && new Date(knownAt) <= now) return knownAt
  return known.isLatest ? now.toISOString() : known.time
}

/**
 * The day of knownAt and today, in the time zone of the only programme asked for, else in Europe/Paris. `today`
 * is told when the answer goes on from another one.
 */
export const knownDays = async (
  { knownAt, programme }: Asked,
  known: Known,
  { pool, now }: Dependencies,
  today?: Day,
): Promise<Days> => {
  const [only, another] = programme ?? []
  const own = only && !another && (await orUnavailable(timeZoneOf(pool, known.position, only)))
  const zone = own || defaultTimeZone
  const day = today ?? dayIn(zone, now())
  const instant = knownAt === undefined ? null : knownInstant(knownAt, known, now())
  return { known: instant === null ? day : dayIn(zone, instant), today: day }
}
