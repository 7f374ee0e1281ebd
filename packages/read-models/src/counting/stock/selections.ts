import { changingPlace, label, labels } from '../dimensions.ts'
import type { Clause, Selection } from '../selection.ts'
import type { CutLists } from './cut-lists.ts'
import type { Stock } from './stock.ts'

/** Rows of subjects that change in what is asked about, and the same of those that are looked at one by one. */
export type CutSelection = {
  readonly lists: CutLists
  readonly rows: Selection
  readonly odd: Selection
}

const unique = (places: readonly number[]): number[] => [...new Set(places.map(changingPlace))]

/** Labels of which a row has one, or (`without`) none. */
const labelled = (codes: readonly number[], without = false): Clause[] =>
  codes.length === 0 ? [] : [{ place: labels, codes, without }]

/** Those of whom nothing changes at any of the places. */
const unchanging = (places: readonly number[]): Clause[] => labelled(places.map(label.changes), true)

/** Which rows of a stock answer a question: of subjects as wholes, and of each cut. */
export const selectionsOf = (stock: Stock, selection: Selection, by?: number) => {
  const { clauses } = selection
  const places = unique([...clauses.map(({ place }) => place), ...(by === undefined ? [] : [by])])
  // Where something changes that a row isn't cut by, it has no codes: who asks for one doesn't find it.
  const found = unique(clauses.filter(({ without }) => !without).map(({ place }) => place))
  const unfound = places.filter(place => !found.includes(place))
  const and = (others: readonly Clause[]): Selection =>
    others.length === 0 ? selection : { ...selection, clauses: [...others, ...clauses] }
  const single = places.map((place): CutSelection => {
    const isOther = (other: number) => other !== place
    return {
      lists: stock.cutBy[place] as CutLists,
      rows: and(unchanging(unfound.filter(isOther))),
      odd: and([...labelled([label.cutBy(place)]), ...unchanging(places.filter(isOther))]),
    }
  })
  const pairs = places.flatMap((a, i) => places.slice(i + 1).map(b => label.bothChange(a, b)))
  const ofSeveral = and(labelled(pairs))
  const several = pairs.length > 0 ? [{ lists: stock.cutAnywhere, rows: ofSeveral, odd: ofSeveral }] : []
  return { whole: and(unchanging(unfound)), cuts: [...single, ...several] as readonly CutSelection[] }
}
