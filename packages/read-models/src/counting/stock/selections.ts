import { label, labels, organisationPlaces } from '../dimensions.ts'
import type { Clause, Selection } from '../selection.ts'

/** The places that a question looks at: a kind of organisation changes with the organisations. */
const placesAsked = (clauses: readonly Clause[], by?: number): number[] => {
  const asked = [...clauses.map(({ place }) => place), ...(by === undefined ? [] : [by])]
  return [
    ...new Set(asked.map(place => (place === organisationPlaces.kind ? organisationPlaces.own : place))),
  ]
}

/** Labels of which a row has one, or (`without`) none. */
type LabelClause = Clause & { readonly place: typeof labels }

const labelled = (codes: readonly number[], without = false): LabelClause => ({
  place: labels,
  codes,
  without,
})

/** What is asked of subjects of which only the one place changes, for each; and of those of which several do. */
const cutsAsked = (places: readonly number[]): LabelClause[][] => {
  const single = places.map(place => {
    const others = places.filter(other => other !== place)
    return [
      labelled([label.cutBy(place)]),
      ...(others.length > 0 ? [labelled(others.map(label.changes), true)] : []),
    ]
  })
  const pairs = places.flatMap((a, i) => places.slice(i + 1).map(b => label.bothChange(a, b)))
  return pairs.length > 0 ? [...single, [labelled(pairs)]] : single
}

/** Which rows of a stock answer a question: of subjects as wholes, and of each cut. */
export const selectionsOf = (selection: Selection, by?: number) => {
  const places = placesAsked(selection.clauses, by)
  const cuts = cutsAsked(places)
  const and = (clauses: readonly Clause[]): Selection => ({
    ...selection,
    clauses: [...clauses, ...selection.clauses],
  })
  return {
    whole: places.length === 0 ? selection : and([labelled(places.map(label.changes), true)]),
    cuts: cuts.map(and),
  }
}
