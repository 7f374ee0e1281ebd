import { hasBit } from '../bits.ts'
import { dayNumber, dayNumbered } from '../day-number.ts'
import type { Dictionary } from '../dictionary.ts'
import { comparePlaces } from '../page.ts'
import type { CountedEvidence, EvidencePage } from '../question.ts'
import { partsByPlace } from './by-place.ts'
import { isOfOneStretch, moreOfPart } from './part-rows.ts'
import { mayBeThere, type PartsThere } from './parts-there.ts'
import { StandingFor } from './standing-for.ts'

/** An event behind a number of partners, but for the name and the date as posted; the id is the organisation's. */
export type PartnerEvidence = Pick<CountedEvidence, 'id' | 'position' | 'certain' | 'place'>

/**
 * A page of the organisations that are partners at the end of a day by some parts, by what made each of them one: parts
 * are gone through from the place on after which it begins, until it is full.
 */
export const presentPage = (
  all: readonly PartsThere[],
  day: number,
  { limit, after }: EvidencePage,
  organisations: Dictionary,
): PartnerEvidence[] => {
  const begin = after && { ...after, lower: dayNumber(after.lower) }
  const standing = new StandingFor(all)
  const mayBegin = (there: PartsThere, row: number): boolean =>
    hasBit(there.elsewhere, row) || isThere(there, row)
  const page: PartnerEvidence[] = []
  if (limit === 0) return page
  for (const parts of partsByPlace(all, mayBegin, day, begin)) {
    const found: PartnerEvidence[] = []
    for (const { there, row, lower, position } of parts) {
      const organisation = there.segment.more[moreOfPart.organisation]?.[row] as number
      const own = standing.of(organisation)
      if (own?.there !== there || own.row !== row) continue
      const id = organisations.textOf(organisation)
      if (begin && comparePlaces({ lower, position }, begin) === 0 && id <= begin.id) continue
      found.push({ id, position, certain: own.isCertain, place: { lower: dayNumbered(lower), position, id } })
    }
    page.push(...found.sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (page.length >= limit) break
  }
  return page.slice(0, limit)
}

/** Whether any selected row of the stretch of a row is there. */
const isThere = (there: PartsThere, row: number): boolean => {
  const { segment, rows } = there
  const isIt = (at: number): boolean => hasBit(rows, at) && mayBeThere(there, at)
  for (let at = row; at < segment.size && isOfOneStretch(segment, at, row); at++) if (isIt(at)) return true
  for (let at = row - 1; at >= 0 && isOfOneStretch(segment, at, row); at--) if (isIt(at)) return true
  return false
}
