import { addDays, type Day } from '@partnerships/contracts'
import { lastDay, ratioOf, type Window } from '@partnerships/domain'
import { inParts, itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { mapCounts, measureOver } from './over.ts'

/** The day before a window, and its last one. */
const endsOf = (window: Window): readonly [Day, Day] => [addDays(window.from, -1), lastDay(window)]

/** Of the partnerships that are active for sure before a window, those that are so at its end. */
export const retention: Measuring = {
  measure: (view, { filter, ...question }) =>
    measureOver(question, (whens, by) =>
      mapCounts(
        view.retained({ of: 'active', filter, by }, (whens as Window[]).map(endsOf)),
        ({ numerator, denominator }) => ratioOf(numerator, denominator),
      ),
    ),
  evidence: (view, { span, filter }, page) => {
    const [before, end] = endsOf(span.now as Window)
    return inParts(page, async (part, each) => {
      const found = await view.stockEvidence({ of: 'active', filter }, before, each, {
        later: end,
        passes: ({ certain, retained }) => certain && (retained || part === 'denominator'),
      })
      return found.map(({ status: _, retained: __, ...evidence }) => itemOf(evidence))
    })
  },
}
