import { type Day, dayIn, defaultTimeZone } from '@partnerships/contracts'
import { orUnavailable } from '@partnerships/event-log'
import { programmesAt } from '@partnerships/read-models'
import type { Dependencies } from './dependencies.ts'
import type { Known } from './known.ts'

/**
 * The day asked for: `at`, else today in the time zone of the programme as it is known (its read model is needed
 * then), else today in Europe/Paris.
 */
export async function dayAsked(
  at: Day | undefined,
  programme: string | undefined,
  known: Known,
  { pool, now }: Dependencies,
): Promise<Day> {
  if (at !== undefined) return at
  const zone = programme && (await orUnavailable(programmesAt(pool, known))).timeZoneOf(programme)
  return dayIn(zone || defaultTimeZone, now())
}
