import type { ActivityState, Listed } from '@partnerships/read-models'
import { present } from '../present.ts'

/** What an activity is at the end of a day; `status` is null before one that was never planned was held. */
export type ActivityNow = Omit<ActivityState, 'status'> & { readonly status: ActivityState['status'] | null }

/** What an activity is, as answers show it; `effective` is when it is to be or was held. */
export const activityAttributes = (state: ActivityNow) => ({
  id: state.id,
  title: state.title,
  programme: state.programme,
  kind: state.kind,
  status: state.status,
  effective: state.effective,
  themes: state.themes,
  ...present({ territory: state.territory, participants: state.participants }),
  partnerships: state.partnerships,
  ...present({ source: state.source }),
})

/** An activity as a list shows it; `updated` is the position by which it came to be known so. */
export const activityItem = (row: Listed<ActivityState>) => ({
  ...activityAttributes(row),
  updated: row.known_from,
})
