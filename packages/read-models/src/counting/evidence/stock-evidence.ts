import type { Day } from '@partnerships/contracts'
import { isPresent, joinParts, presenceOf } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import type { StretchRow } from '../../partnerships/stretches.ts'
import { dayNumber, dayNumbered } from '../day-number.ts'
import { partOf, spellOf } from '../parts.ts'
import type { EvidencePage, StockEvidence } from '../question.ts'
import type { Selection } from '../selection.ts'
import type { Stock } from '../stock/stock.ts'
import { subjectsAt } from '../stock/subjects-at.ts'
import { idsOf, partsOf } from './subjects.ts'
import type { ToldSteps } from './told-steps.ts'

type Asked = { readonly day: Day; readonly later?: Day | undefined; readonly page: EvidencePage }

type Source = {
  readonly stock: Stock
  readonly of: 'active' | 'stages'
  /** Whether each subject comes in one sort only. */
  readonly isOfOneSort: boolean
  /** Whether a part passes the filter. */
  readonly passes: (row: StretchRow) => boolean
}

/** Those that may be there at the end of a day, in the order in which they came to be there. */
export const listStock = async (
  pool: Pool,
  told: ToldSteps,
  { stock, of, isOfOneSort, passes }: Source,
  selection: Selection,
  { day, later, page }: Asked,
): Promise<StockEvidence[]> => {
  const { limit, after } = page
  const found = subjectsAt(stock, selection, dayNumber(day), {
    limit,
    after: after && { lower: dayNumber(after.lower), position: after.position },
    isOfOneSort,
  })
  const subjects = found.map(({ subject }) => subject)
  const ids = idsOf(told, subjects)
  const parts = await partsOf(pool, of, [...ids.values()], selection.position)
  return found.map(({ subject, lower, position }) => {
    const id = ids.get(subject) ?? ''
    const evidence = evidenceOf((parts.get(id) ?? []).filter(passes), day, later)
    if (!evidence) throw new Error('Steps that are counted are lost')
    return { ...evidence, place: { lower: dayNumbered(lower), position, id } }
  })
}

/** The piece that makes a subject count: a certain one if there is any. */
const evidenceOf = (
  rows: readonly StretchRow[],
  day: Day,
  later: Day | undefined,
): Omit<StockEvidence, 'place'> | undefined => {
  const pieces = joinParts(rows.map(partOf)).map(({ first, last, ...piece }) => ({
    first: first.row,
    last: last.row,
    presence: presenceOf(spellOf(first.row), piece),
  }))
  const isSure = (on: Day) => pieces.find(({ presence }) => isPresent(presence.certain, on))
  const certain = isSure(day)
  const found = certain ?? pieces.find(({ presence }) => isPresent(presence.possible, day))
  return (
    found && {
      id: found.first.id,
      title: found.last.title,
      position: found.first.start_position,
      effective: found.first.start_effective,
      status: found.last.status,
      certain: certain !== undefined,
      retained: later !== undefined && isSure(later) !== undefined,
      amount: null,
      unit: null,
    }
  )
}
