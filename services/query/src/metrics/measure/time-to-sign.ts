import { daysToSign, durationOf, type Window } from '@partnerships/domain'
import type { JourneyNumber } from '@partnerships/read-models'
import { itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { mapCounts, measureOver } from './over.ts'
import { ever, liesInWindow } from './steps.ts'

const days: JourneyNumber = { key: 'days to sign', of: daysToSign }

/** How long it took the partnerships first signed or active in a window. */
export const timeToSign: Measuring = {
  prepare: view => void view.journeyNumbers({ step: 'first-signed', filter: {} }, days, [ever]),
  measure: (view, { filter, ...question }) =>
    measureOver(question, (windows, by) =>
      mapCounts(
        view.journeyNumbers({ step: 'first-signed', filter, by }, days, windows as Window[]),
        ({ counts, without }) => durationOf(counts, without),
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
