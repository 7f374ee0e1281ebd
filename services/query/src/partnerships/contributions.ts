import type { Day, EventData } from '@partnerships/contracts'
import { isType, type Walk } from '@partnerships/domain'

/** What was pledged or delivered, by which event. */
export type Contribution = EventData['partnership.contribution-pledged'] & {
  readonly stage: 'pledged' | 'delivered'
  /** An effective date. */
  readonly effective: string
  readonly position: number
}

/** What was pledged and delivered up to the end of a day, in the order of the history. */
export const contributionsUntil = ({ steps }: Walk, day: Day): Contribution[] =>
  steps.flatMap<Contribution>(({ event, sortDay }) => {
    if (sortDay > day) return []
    const { effective, position } = event
    if (isType(event, 'partnership.contribution-pledged'))
      return [{ ...event.data, stage: 'pledged', effective, position }]
    if (isType(event, 'partnership.contribution-delivered'))
      return [{ ...event.data, stage: 'delivered', effective, position }]
    return []
  })
