import { isStageType, type Opening, type RecordedEvent } from '@partnerships/contracts'
import { type Entry, entryAfter, historyOf } from '../history/order.ts'
import { isRetraction, isType } from '../history/standing.ts'
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

type Standing = Pick<Step, 'status' | 'members' | 'term'> & { description: Description }

/** The step that an entry makes after what stood before, null where it is left out, or why it doesn't fit. */
const stepAfter = (
  { status: from, description, members, term }: Standing,
  entry: Entry,
  isRenewedLater: boolean,
  opening: RecordedEvent | undefined,
): Step | string | null => {
  const { event } = entry
  if (isClockExpiry(event) && yields(event, from, term, isRenewedLater)) return null
  let status = from
  if (isStageType(event.type)) {
    const next = nextStatus(from, event.type)
    if (next === undefined) return misfit(from)
    status = next
  }
  const after = membersAfter(members, event, opening)
  if (typeof after === 'string') return after
  return {
    ...entry,
    from,
    status,
    description: isType(event, 'partnership.amended') ? amend(description, event.data) : description,
    members: after,
    term: termAfter(term, entry),
  }
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
  for (const [i, entry] of history.entries()) {
    if (!result.opening)
      return { ...result, violation: { entry, reason: 'nothing has opened the partnership' } }
    const before = result.steps.at(-1) ?? beginning(result.opening)
    const step = stepAfter(before, entry, ahead[i] as boolean, opening?.event)
    if (typeof step === 'string') return { ...result, violation: { entry, reason: step } }
    if (step) result.steps.push(step)
    else result.yielding.push(entry)
  }
  return result
}

const beginning = (description: Description): Standing => ({
  status: null,
  description,
  members: nobody,
  term: null,
})

/**
 * What the walk is with one more event of the stream, when that comes last in the history and changes nothing before
 * it: the same as walking all of it anew. Undefined when it may not be.
 */
export const walkOn = (walked: Walk, event: RecordedEvent): Walk | undefined => {
  const { opening, steps, yielding, violation } = walked
  if (!opening || violation || isRetraction(event) || event.replaces !== undefined) return undefined
  const entry = entryAfter([...steps.slice(-1), ...yielding], event)
  if (!entry) return undefined
  // A renewal may leave out expiries before it.
  if (isType(event, 'partnership.renewed') && [...steps, ...yielding].some(one => isClockExpiry(one.event)))
    return undefined
  const step = stepAfter(steps.at(-1) ?? beginning(opening), entry, false, undefined)
  if (typeof step === 'string') return { ...walked, violation: { entry, reason: step } }
  return step ? { ...walked, steps: [...steps, step] } : { ...walked, yielding: [...yielding, entry] }
}
