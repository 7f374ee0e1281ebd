import type { Day, RecordedEvent } from '@partnerships/contracts'
import { historyOf, isType } from '@partnerships/domain'
import { organisationStateRows, validAt } from '@partnerships/read-models'
import { organisationAttributes } from './item.ts'
import { postsAt } from './posts.ts'

/** When and why an organisation was merged or dissolved. */
type Ending = { readonly effective: string; readonly reason?: string }

/** Folds an organisation's stream to what it is at the end of a day; undefined when nothing is in force. */
export const organisationAt = (_: string, events: readonly RecordedEvent[], day: Day) => {
  const rows = organisationStateRows(events)
  const [first] = rows
  if (!first) return undefined
  const history = historyOf(events)
  const ended = endingOf(history.filter(({ sortDay }) => sortDay <= day).map(({ event }) => event))
  return {
    ...organisationAttributes(validAt(rows, day) ?? { ...first, status: null, into: null }),
    ...(ended && { ended }),
    posts: postsAt(history, day),
  }
}

const endingOf = (events: readonly RecordedEvent[]): Ending | undefined => {
  for (const event of events) {
    const { effective } = event
    if (isType(event, 'organisation.merged')) return { effective, reason: event.data.reason ?? 'merger' }
    if (isType(event, 'organisation.dissolved')) {
      const { reason } = event.data
      return { effective, ...(reason !== undefined && { reason }) }
    }
  }
  return undefined
}
