import type { Window } from '@partnerships/domain'
import type { DatedList } from '../dated-list.ts'
import { dayNumber } from '../day-number.ts'
import { type Found, pageOf } from '../page.ts'
import type { CountedEvidence, EvidencePage } from '../question.ts'
import type { Selection } from '../selection.ts'
import { pageAsked, placeOfFound } from './places.ts'
import type { ToldRow } from './told-rows.ts'

type FlowSource = {
  readonly lists: readonly DatedList[]
  /** Reads what the rows found tell. */
  readonly tell: (found: readonly Found[]) => readonly ToldRow[] | Promise<readonly ToldRow[]>
  readonly selection: Selection
}

/** The rows of lists that touch a window, with what is told of them. */
export const listFlow = async (
  { lists, tell, selection }: FlowSource,
  window: Window,
  page: EvidencePage,
): Promise<CountedEvidence[]> => {
  const numbered = { from: dayNumber(window.from), to: dayNumber(window.to) }
  const found = pageOf(
    lists.map(list => ({ list, selection })),
    pageAsked(page, numbered),
  )
  const told = await tell(found)
  return told.map((row, i): CountedEvidence => {
    const at = found[i] as Found
    const upper = at.segment.upper[at.row] as number
    const certain = numbered.from <= at.lower && upper <= numbered.to
    return { ...row, position: at.position, certain, place: placeOfFound(at, row.id) }
  })
}
