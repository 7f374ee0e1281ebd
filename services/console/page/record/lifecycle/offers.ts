import type { RecordedEvent, StageType } from '@partnerships/contracts'
import type { ToldEvent } from '@partnerships/contracts/answers'
import { effectiveRange } from '@partnerships/contracts/dates'
import { partnershipStatuses } from '@partnerships/contracts/words'
import { nextStatus, type Status, stagesAfter } from '@partnerships/domain/lifecycle'

/** What may be recorded of a partnership at a date. */
export type Offers = {
  /** Its status at the place that an event of that date would have; null before its first stage. */
  readonly status: Status | null
  readonly stages: readonly StageType[]
  /** Those that could follow, were it not for a later event that no longer would. */
  readonly hindered: readonly { readonly type: StageType; readonly by: RecordedEvent }[]
}

const stageTypes: ReadonlySet<string> = new Set([null, ...partnershipStatuses].flatMap(stagesAfter))

/** The events in force, each with the day that it is sorted by: the latest first day of all up to it. */
const sorted = (history: readonly ToldEvent[]) => {
  let day = ''
  return history
    .filter(({ inForce }) => inForce)
    .map(event => {
      const { lower } = effectiveRange(event.effective)
      if (lower > day) day = lower
      return { event, day }
    })
}

/** The place of one more event, recorded last: how many come before it. */
const placeOf = (events: readonly { day: string }[], effective: string): number => {
  const { lower, upper } = effectiveRange(effective)
  const inside = events.filter(({ day }) => day >= lower && day < upper)
  const mine = inside.at(-1)?.day ?? lower
  return events.filter(({ day }) => day <= mine).length
}

/** The first later event that would no longer fit; an expiry of the clock yields instead. */
const hindrance = (from: Status, later: readonly RecordedEvent[]): RecordedEvent | undefined => {
  let status = from
  for (const event of later) {
    const next = nextStatus(status, event.type as StageType)
    if (next === undefined && !event.source.startsWith('/clock')) return event
    status = next ?? status
  }
  return undefined
}

/**
 * What the lifecycle lets happen at an effective date, with what came before and what comes after it. `history` is
 * that of the partnership, in its order (language.md, The order of a history).
 */
export const offersAt = (history: readonly ToldEvent[], effective: string): Offers => {
  const events = sorted(history)
  const place = placeOf(events, effective)
  const stages = (some: typeof events) =>
    some.map(({ event }) => event).filter(({ type }) => stageTypes.has(type))
  let status: Status | null = null
  for (const { type } of stages(events.slice(0, place)))
    status = nextStatus(status, type as StageType) ?? status
  const later = stages(events.slice(place))
  const judged = stagesAfter(status).map(type => ({
    type,
    by: hindrance(nextStatus(status, type) as Status, later),
  }))
  return {
    status,
    stages: judged.filter(({ by }) => by === undefined).map(({ type }) => type),
    hindered: judged.flatMap(({ type, by }) => (by ? [{ type, by }] : [])),
  }
}
