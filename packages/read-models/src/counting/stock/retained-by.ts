import type { Groups } from '../groups.ts'
import type { Counts, Retained } from '../question.ts'
import type { Selection } from '../selection.ts'
import { countStock } from './count-stock.ts'
import { retainedOf } from './retained.ts'
import type { Stock } from './stock.ts'

/** Who is there for sure at the second of two days of those who were at the first, in all and in each group. */
export const retainedBy = (
  stock: Stock,
  selection: Selection,
  days: readonly (readonly [number, number])[],
  groups: Groups | undefined,
): Counts<Retained> => {
  const of = (narrowed: Selection) => days.map(pair => retainedOf(stock, narrowed, pair))
  const shown = new Map<string, Retained[]>()
  if (groups) {
    countStock(
      stock,
      selection,
      days.map(([first]) => first),
      groups,
    )
    for (const { key, clause } of groups.selected()) {
      const retained = of({ ...selection, clauses: [...selection.clauses, clause] })
      if (retained.some(({ denominator }) => denominator > 0)) shown.set(key, retained)
    }
  }
  return { total: of(selection), groups: shown }
}
