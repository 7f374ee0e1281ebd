import { type PlacedBound, partnerhoodsOf, type Walk } from '@partnerships/domain'
import { dayNumber } from '../../day-number.ts'
import type { Described } from '../../partners/descriptions.ts'
import type { Partnerhood } from '../../partners/partnerhoods.ts'
import type { Days } from '../../stock/part.ts'
import type { Shown } from '../shown.ts'
import type { Sort } from './sort.ts'

/** Who was a partner when, in parts in which nothing changes that is counted. */
export const partnerhoodsIn = (walked: Walk, { describedOf, daysOf }: Shown): Partnerhood[] => {
  const all: Partnerhood[] = []
  for (const { organisation, parts } of partnerhoodsOf(walked)) {
    const joined: { start: PlacedBound; end: PlacedBound | null; status: string; described: Described }[] = []
    for (const { start, end, status, description } of parts) {
      const described = describedOf(description)
      const last = joined.at(-1)
      if (last?.status === status && last.described === described) last.end = end
      else joined.push({ start, end, status, described })
    }
    for (const { start, end, status, described } of joined) {
      const [starts, ends] = [daysOf(start.range), end && daysOf(end.range)]
      all.push({
        organisation,
        status,
        described,
        start_position: start.position,
        start_lower: starts.first,
        start_upper: starts.end,
        start_day: dayOf(start, starts),
        start_place: start.place,
        end_position: end?.position ?? null,
        end_lower: ends?.first ?? null,
        end_upper: ends?.end ?? null,
        end_day: end && ends && dayOf(end, ends),
        end_place: end?.place ?? null,
      })
    }
  }
  return all
}

/** Mostly a step stands on its first day. */
const dayOf = ({ day, range }: PlacedBound, { first }: Days): number =>
  day === range.lower ? first : dayNumber(day)

const lasting = {
  end_position: null,
  end_lower: null,
  end_upper: null,
  end_day: null,
  end_place: null,
}

export const partnerhoods: Sort<Partnerhood> = {
  isSame: (a, b) =>
    a.organisation === b.organisation &&
    a.status === b.status &&
    a.described === b.described &&
    a.start_position === b.start_position &&
    a.start_day === b.start_day &&
    a.end_position === b.end_position &&
    a.end_day === b.end_day,
  grow: (row, grown) => {
    const { start_position, end_position } = row
    if (end_position === null) return grown.add(row, start_position)
    grown.add({ ...row, ...lasting }, start_position, end_position)
    grown.add(row, end_position)
  },
}
