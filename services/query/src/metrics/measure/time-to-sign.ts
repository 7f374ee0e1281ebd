import { daysToSign, TimeToSign, type Window } from '@partnerships/domain'
import { itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'
import { gatherSteps, liesInWindow } from './steps.ts'

/** How long it took the partnerships first signed or active in a window. */
export const timeToSign: Measuring = {
  measure: (view, question) =>
    measureOver(question, (windows, by) =>
      gatherSteps(
        view,
        { step: 'first-signed', filter: question.filter, by },
        windows as Window[],
        () => new TimeToSign(),
      ),
    ),
  evidence: async (view, { span, filter }, page) => {
    const window = span.now as Window
    const isInWindow = liesInWindow(window)
    const found = await view.journeyEvidence(
      { step: 'first-signed', filter },
      window,
      page,
      step => isInWindow(step) && daysToSign(step) !== null,
    )
    return found.map(({ journey, ...evidence }) => ({
      ...itemOf(evidence),
      amount: daysToSign(journey) ?? 0,
      unit: 'day',
    }))
  },
}
