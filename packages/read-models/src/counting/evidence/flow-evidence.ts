import { liesIn, type Window } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import type { DatedList } from '../dated-list.ts'
import { dayNumber, dayNumbered } from '../day-number.ts'
import { type Found, pageOf } from '../page.ts'
import type { CountedEvidence, EvidencePage } from '../question.ts'
import type { Selection } from '../selection.ts'
import { pageAsked, placeOfFound } from './places.ts'
import { toldRows } from './told-rows.ts'

type FlowSource = {
  readonly lists: readonly DatedList[]
  readonly table: string
  /** Its columns of amount and unit. */
  readonly amounts: string
  readonly selection: Selection
}

/** The rows of lists that touch a window, with what their table tells of them. */
export const listFlow = async (
  pool: Pool,
  { lists, table, amounts, selection }: FlowSource,
  window: Window,
  page: EvidencePage,
): Promise<CountedEvidence[]> => {
  const numbered = { from: dayNumber(window.from), to: dayNumber(window.to) }
  const found = pageOf(
    lists.map(list => ({ list, selection })),
    pageAsked(page, numbered),
  )
  const told = await toldRows(pool, table, amounts, found)
  return told.map((row, i): CountedEvidence => {
    const at = found[i] as Found
    const upper = dayNumbered(at.segment.upper[at.row] as number)
    const certain = liesIn({ lower: dayNumbered(at.lower), upper }, window)
    return { ...row, position: at.position, certain, place: placeOfFound(at, row.id) }
  })
}
