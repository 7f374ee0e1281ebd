import { isStageType, type Opening, type RecordedEvent } from '@partnerships/contracts'
import { type Entry, historyOf } from '../history/order.ts'
import { isType } from '../history/standing.ts'
import { isClockExpiry, renewalsAhead, type Term, yields } from './clock-expiry.ts'
import { amend, type Description, describe, openingOf } from './description.ts'
import { nextStatus, type Status, stagesAfter } from './lifecycle.ts'
import { type Members, membersAfter, nobody } from './members.ts'

/** A step of the history: where it came from, and what holds from its place on. */
export type Step = Entry & {
  from: Status | null
  status: Status | null
  description: Description
  members: Members
  term: Term | null
}

export type Walk = {
  /** What holds before the first day of the history; undefined when nothing is in force. */
  opening: Description | undefined
  steps: Step[]
  /** Expiries of the clock that are left out. */
  yielding: Entry[]
  /** The first event that doesn't fit, and why; the steps end before it. */
  violation?: { entry: Entry; reason: string }
}

const termAfter = (term: Term | null, { event, place }: Entry): Term | null => {
  if (isType(event, 'partnership.renewed') || isType(event, 'partnership.reactivated'))
    return event.data.term ? termOf(event, place, event.data.term) : null
  if (
    isType(event, 'partnership.signed') ||
    isType(event, 'partnership.activated') ||
    isType(event, 'partnership.amended')
  )
    return event.data.term ? termOf(event, place, event.data.term) : term
  return term
}

const termOf = (
  { position, recordedtime }: RecordedEvent,
  place: number,
  term: { from?: string | undefined; until?: string | undefined },
): Term => ({
  place,
  position,
  recordedtime,
  ...(term.from !== undefined && { from: term.from }),
  ...(term.until !== undefined && { until: term.until }),
})

const misfit = (status: Status | null): string => {
  const may = stagesAfter(status).map(t => t.slice('partnership.'.length))
  const where = status === null ? 'nothing comes before it' : `the partnership is ${status} there`
  return `${where}, and may then be ${may.join(', ')}`
}

/**
 * Walks the history of one partnership after the events given (its stream in position order): lifecycle
 * states, description, members and term at each place (language.md, The lifecycle and The clock).
 */
export const walk = (events: readonly RecordedEvent[]): Walk => {
  const history = historyOf(events)
  const opening = openingOf(history)
  const result: Walk = {
    opening: opening && describe(opening.event.data as Opening),
    steps: [],
    yielding: [],
  }
  const ahead = renewalsAhead(history)
  let status: Status | null = null
  let description = result.opening
  let members = nobody
  let term: Term | null = null

  for (const [i, entry] of history.entries()) {
    const { event } = entry
    if (!description) return { ...result, violation: { entry, reason: 'nothing has opened the partnership' } }
    if (isClockExpiry(event) && yields(event, status, term, ahead[i] as boolean)) {
      result.yielding.push(entry)
      continue
    }
    const from: Status | null = status
    if (isStageType(event.type)) {
      const next: Status | undefined = nextStatus(status, event.type)
      if (next === undefined) return { ...result, violation: { entry, reason: misfit(status) } }
      status = next
    }
    const after = membersAfter(members, event, opening?.event)
    if (typeof after === 'string') return { ...result, violation: { entry, reason: after } }
    members = after
    if (isType(event, 'partnership.amended')) description = amend(description, event.data)
    term = termAfter(term, entry)
    result.steps.push({ ...entry, from, status, description, members, term })
  }
  return result
}
