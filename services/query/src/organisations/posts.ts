import type { Day } from '@partnerships/contracts'
import { type Entry, isType } from '@partnerships/domain'

/** Who holds a post: `from` is null when it is not told, `until` when it has not been left; effective dates else. */
export type Post = {
  readonly post: string
  /** An opaque id. */
  readonly holder: string
  readonly from: string | null
  readonly until: string | null
}

type Held = Post & { readonly since: Day; readonly left: Day | null }

const firstDay: Day = '0000-01-01'

/** The posts that are held at the end of a day, with the dates that the whole history gives. */
export const postsAt = (history: readonly Entry[], day: Day): Post[] => {
  const held: Held[] = []
  for (const { event, sortDay } of history) {
    if (isType(event, 'organisation.post-taken'))
      held.push({ ...event.data, from: event.effective, until: null, since: sortDay, left: null })
    if (isType(event, 'organisation.post-left')) {
      const { post, holder } = event.data
      const until = { until: event.effective, left: sortDay }
      const at = held.findLastIndex(h => h.post === post && h.holder === holder && h.left === null)
      const one = held[at]
      if (one) held[at] = { ...one, ...until }
      else held.push({ ...event.data, from: null, since: firstDay, ...until })
    }
  }
  return held
    .filter(({ since, left }) => since <= day && (left === null || left > day))
    .map(({ post, holder, from, until }) => ({ post, holder, from, until }))
}
