import type { JourneyStep, Window } from '@partnerships/domain'
import { dayNumber } from '@partnerships/read-models'

/** Whether a step was in a window for sure. */
export const liesInWindow = (window: Window): ((step: JourneyStep) => boolean) => {
  const [from, to] = [dayNumber(window.from), dayNumber(window.to)]
  return ({ lower, upper }) => from <= lower && upper <= to
}
