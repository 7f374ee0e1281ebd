import { defaultTimeZone, type EventData, type RecordedEvent } from '@partnerships/contracts'
import type { Refusal } from '../refusal.ts'
import { refuseUnlessFirstOnce } from './first-once.ts'
import { profileOf } from './profile.ts'

export type ProgrammeProfile = EventData['programme.launched']

/** Launched once, first of its history. */
export const refuseProgramme = (events: readonly RecordedEvent[]): Refusal | null =>
  refuseUnlessFirstOnce(events, 'programme.launched')

/** The programme as its whole history leaves it. */
export const programmeProfile = (events: readonly RecordedEvent[]): ProgrammeProfile | undefined =>
  profileOf(events, 'programme.launched', 'programme.updated')

/** The IANA time zone in which the programme's days begin and end. */
export const timeZoneOf = (programme: readonly RecordedEvent[]): string =>
  programmeProfile(programme)?.timezone ?? defaultTimeZone
