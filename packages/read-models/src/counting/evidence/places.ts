import { dayNumber, dayNumbered } from '../day-number.ts'
import type { Found, PageAsked } from '../page.ts'
import type { EvidencePage, EvidencePlace } from '../question.ts'

/** Where a row that was found stands. */
export const placeOfFound = ({ lower, position }: Found, id: string): EvidencePlace => ({
  lower: dayNumbered(lower),
  position,
  id,
})

/** Which rows a page asks for. */
export const pageAsked = ({ limit, after }: EvidencePage, window: PageAsked['window']): PageAsked => ({
  window,
  limit,
  after: after && { lower: dayNumber(after.lower), position: after.position },
})
