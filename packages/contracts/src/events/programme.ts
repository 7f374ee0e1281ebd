import { z } from 'zod'
import { isTimeZone } from '../days.ts'
import { Id, ProgrammeId } from '../ids.ts'
import { listOf, Name, Slug, Text } from '../text.ts'
import { atLeastOne } from './at-least-one.ts'

const profile = {
  name: Name,
  host: Id.optional(),
  parent: ProgrammeId.optional(),
  timezone: z.string().refine(isTimeZone, { error: 'is not an IANA time zone' }).optional(),
  themes: listOf(z.strictObject({ key: Slug, label: z.strictObject({ fr: Name, en: Name }) })).optional(),
}

export const programmeEvents = {
  'programme.launched': z.strictObject(profile),
  'programme.updated': atLeastOne(z.strictObject(profile).partial()),
  'programme.closed': z.strictObject({ reason: Text.optional() }),
} as const

/** The time zone of a programme that names none, and of what belongs to no programme. */
export const defaultTimeZone = 'Europe/Paris'
