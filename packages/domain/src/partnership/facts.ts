import type { DayRange } from '@partnerships/contracts'
import type { Description } from './description.ts'
import { hasEnded, isRunning } from './lifecycle.ts'
import type { Members } from './members.ts'
import type { Step, Walk } from './walk.ts'

export const factNames = [
  'new',
  'reactivated',
  'ended',
  'signed',
  'renewed',
  'suspended',
  'resumed',
  'declined',
  'abandoned',
] as const
export type FactName = (typeof factNames)[number]

/** What the history implies at a place: the fact, its event, the days it may have been, and what held there. */
export type Fact = {
  fact: FactName
  position: number
  effective: string
  range: DayRange
  description: Description
  members: Members
}

const byEvent: Partial<Record<string, FactName>> = {
  'partnership.signed': 'signed',
  'partnership.renewed': 'renewed',
  'partnership.suspended': 'suspended',
  'partnership.resumed': 'resumed',
  'partnership.declined': 'declined',
  'partnership.abandoned': 'abandoned',
}

/** Whether the step enters active (resuming does not: suspended counts as active). */
export const entersActive = ({ from, status }: Step): boolean => !isRunning(from) && isRunning(status)

/** Whether the step leaves active, from active or suspended. */
export const leavesActive = ({ from, status }: Step): boolean => isRunning(from) && hasEnded(status)

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
    if (leavesActive(step)) names.push('ended')
    const { event, range, description, members } = step
    const { position, effective } = event
    return names.map(fact => ({ fact, position, effective, range, description, members }))
  })
}
