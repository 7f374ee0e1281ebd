import { type Day, dayIn, defaultTimeZone } from '@partnerships/contracts'
import { orUnavailable } from '@partnerships/event-log'
import { programmesAt } from '@partnerships/read-models'
import type { Dependencies, Known, KnownAt } from '../../known/index.ts'
import type { Days } from './when.ts'

type Asked = { readonly knownAt?: KnownAt | undefined; readonly programme?: readonly string[] | undefined }

/**
 * The day of knownAt (of a position, when it was recorded; of a time, but not later than now; else now) and today,
 * in the time zone of the only programme asked for, else in Europe/Paris. `today` is told when the answer goes on
 * from another one.
 */
export const knownDays = async (
  { knownAt, programme }: Asked,
  known: Known,
  { pool, now }: Dependencies,
  today?: Day,
): Promise<Days> => {
  const [only, another] = programme ?? []
  const own = only && !another && (await orUnavailable(programmesAt(pool, known))).timeZoneOf(only)
  const zone = own || defaultTimeZone
  const day = today ?? dayIn(zone, now())
  const instant = typeof knownAt === 'string' ? earlier(knownAt, now()) : known.time
  return { known: knownAt === undefined || instant === null ? day : dayIn(zone, instant), today: day }
}

const earlier = (time: string, now: Date): string => (new Date(time) <= now ? time : now.toISOString())
