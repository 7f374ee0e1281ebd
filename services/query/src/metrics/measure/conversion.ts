import {
  Conversion,
  dayAfter,
  isConverted,
  type LastDay,
  type Period,
  type Window,
} from '@partnerships/domain'
import { dayNumber, dayNumbered } from '@partnerships/read-models'
import { inParts, itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'
import { gatherSteps, liesInWindow } from './steps.ts'

/** The last day within a period of a day; each is worked out once. */
const lastDayWithin = (within: Period): LastDay => {
  const known = new Map<number, number>()
  return first => {
    const last = known.get(first) ?? dayNumber(dayAfter(dayNumbered(first), within))
    known.set(first, last)
    return last
  }
}

/** Of first stages before a signature, the share of those soon signed or active. */
export const conversion: Measuring = {
  measure: (view, question) => {
    const { filter, within, days } = question
    const [lastDay, known] = [lastDayWithin(within.period), dayNumber(days.known)]
    return measureOver(question, (windows, by) =>
      gatherSteps(
        view,
        { step: 'first-stage', filter, by },
        windows as Window[],
        () => new Conversion(lastDay, known),
      ),
    )
  },
  evidence: (view, { span, filter, within }, page) => {
    const [window, lastDay] = [span.now as Window, lastDayWithin(within.period)]
    const isInWindow = liesInWindow(window)
    return inParts(page, async (part, each) => {
      const found = await view.journeyEvidence(
        { step: 'first-stage', filter },
        window,
        each,
        step =>
          isInWindow(step) && !step.begunSigned && (part === 'denominator' || isConverted(step, lastDay)),
      )
      return found.map(({ journey: _, ...evidence }) => itemOf(evidence))
    })
  },
}
