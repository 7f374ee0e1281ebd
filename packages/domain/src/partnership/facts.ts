import type { DayRange, EventData, RecordedEvent } from '@partnerships/contracts'
import { isType } from '../history/standing.ts'
import type { Description } from './description.ts'
import { hasEnded, isRunning, type Status } from './lifecycle.ts'
import type { Members } from './members.ts'
import type { Step, Walk } from './walk.ts'

export const factNames = [
  'new',
  'reactivated',
  'ended',
  'expired',
  'completed',
  'signed',
  'renewed',
  'suspended',
  'resumed',
  'declined',
  'abandoned',
  'pledged',
  'delivered',
] as const
export type FactName = (typeof factNames)[number]

/** What was pledged or delivered: a decimal, and its unit. */
export type Amount = EventData['partnership.contribution-pledged']['amount']

/** What the history implies at a place: the fact, its event, the days it may have been, and what held there. */
export type Fact = {
  fact: FactName
  position: number
  effective: string
  range: DayRange
  description: Description
  members: Members
  /** Of a contribution. */
  amount: Amount | null
}

const byEvent: Partial<Record<string, FactName>> = {
  'partnership.signed': 'signed',
  'partnership.renewed': 'renewed',
  'partnership.suspended': 'suspended',
  'partnership.resumed': 'resumed',
  'partnership.declined': 'declined',
  'partnership.abandoned': 'abandoned',
  'partnership.contribution-pledged': 'pledged',
  'partnership.contribution-delivered': 'delivered',
}

const amountOf = (event: RecordedEvent): Amount | null =>
  isType(event, 'partnership.contribution-pledged') || isType(event, 'partnership.contribution-delivered')
    ? event.data.amount
    : null

/** Whether the step enters active (resuming does not: suspended counts as active). */
const entersActive = ({ from, status }: Step): boolean => !isRunning(from) && isRunning(status)

/** Whether the step leaves active, from active or suspended. */
const leavesActive = ({ from, status }: Step): boolean => isRunning(from) && hasEnded(status)

const isExpiredOrCompleted = (status: Status | null): status is 'expired' | 'completed' =>
  status === 'expired' || status === 'completed'

/** The facts of a partnership's history, in its order (metrics.md, Facts). */
export const partnershipFacts = ({ steps }: Walk): Fact[] => {
  let entered = false
  return steps.flatMap(step => {
    const names: FactName[] = []
    const named = byEvent[step.event.type]
    if (named) names.push(named)
    if (entersActive(step)) {
      names.push(entered ? 'reactivated' : 'new')
      entered = true
    }
    if (leavesActive(step)) {
      names.push('ended')
      if (isExpiredOrCompleted(step.status)) names.push(step.status)
    }
    const { event, range, description, members } = step
    const { position, effective } = event
    const amount = amountOf(event)
    return names.map(fact => ({ fact, position, effective, range, description, members, amount }))
  })
}
