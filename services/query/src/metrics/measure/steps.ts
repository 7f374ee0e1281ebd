import type { JourneyStep, Window } from '@partnerships/domain'
import { dayNumber } from '@partnerships/read-models'

/** All days that can be posted. */
export const ever: Window = { from: '1800-01-01', to: '2201-01-01' }

/** Whether a step was in a window for sure. */
export const liesInWindow = (window: Window): ((step: JourneyStep) => boolean) => {
  const [from, to] = [dayNumber(window.from), dayNumber(window.to)]
  return ({ lower, upper }) => from <= lower && upper <= to
}
