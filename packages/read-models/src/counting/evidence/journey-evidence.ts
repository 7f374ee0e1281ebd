import { liesIn, type Window } from '@partnerships/domain'
import type { DatedList } from '../dated-list.ts'
import { dayNumber, dayNumbered } from '../day-number.ts'
import { journeyAt } from '../journeys.ts'
import { pageOf } from '../page.ts'
import type { CountedEvidence, EvidencePage, Journey } from '../question.ts'
import type { Segment } from '../segment.ts'
import type { Selection } from '../selection.ts'
import { pageAsked, placeOfFound } from './places.ts'
import type { ToldSteps } from './told-steps.ts'

export type JourneyEvidence = CountedEvidence & { readonly journey: Journey }

/** The steps that touch a window and pass a test, with what is told of them. */
export const listJourneys = (
  steps: ToldSteps,
  list: DatedList,
  selection: Selection,
  window: Window,
  page: EvidencePage,
  passes: (journey: Journey) => boolean,
): JourneyEvidence[] => {
  const numbered = { from: dayNumber(window.from), to: dayNumber(window.to) }
  const those = {
    list,
    selection,
    testOf: (segment: Segment) => ({ passes: (row: number) => passes(journeyAt(segment, row)) }),
  }
  const found = pageOf([those], pageAsked(page, numbered))
  return found.map((at): JourneyEvidence => {
    const told = steps.at(at.position, selection.position)
    const journey = journeyAt(at.segment, at.row)
    const certain = liesIn({ lower: dayNumbered(journey.lower), upper: dayNumbered(journey.upper) }, window)
    return {
      ...told,
      amount: null,
      unit: null,
      position: at.position,
      certain,
      journey,
      place: placeOfFound(at, told.id),
    }
  })
}
