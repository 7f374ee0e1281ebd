import type { EventData } from '@partnerships/contracts'
import { type Dimensions, placesOf } from '../partnerships/dimensions.ts'

/** What somebody posted of an activity, planned or held. */
export type Activity = EventData['activity.held']

const sorted = (list: readonly string[] = []): string[] => [...new Set(list)].sort()

/** What an activity is filtered and grouped by; its organisations are those that take part. */
export const dimensionsOf = ({ programme, kind, themes, territory, participants }: Activity): Dimensions => ({
  programme,
  kind,
  themes: sorted(themes),
  places: territory === undefined ? [] : placesOf([territory]),
  organisations: sorted(participants?.organisations),
})
