import type { EvidencePage } from '@partnerships/contracts/answers'
import { isRatio, isTally } from '../totals.ts'

export type Item = EvidencePage['items'][number]

/** What tells items apart: an event may count for several subjects, units, territories and parts. */
export const keyOf = ({ subject, position, part, territory, unit, effective, status }: Item): string =>
  [subject, position, part, territory, unit, effective, status].join(' ')

/** How many items there are in all, where the total tells: sums and durations add up otherwise. */
export const countOf = ({ items, total }: EvidencePage): number | undefined => {
  if (total === null || items.some(({ amount }) => amount !== undefined)) return undefined
  if (isRatio(total)) return total.numerator + total.denominator
  return isTally(total) ? total.possible : undefined
}
