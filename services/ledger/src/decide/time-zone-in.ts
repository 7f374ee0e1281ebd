import { defaultTimeZone } from '@partnerships/contracts'
import { timeZoneOf } from '@partnerships/domain'
import type { View } from '@partnerships/event-log'

/** The time zone of a programme, which need not be there; of none: the default. */
export const timeZoneIn = (programme: string | undefined, view: View): string =>
  programme === undefined ? defaultTimeZone : timeZoneOf(view.stream(`programme/${programme}`))
