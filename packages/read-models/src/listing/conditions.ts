import { effectiveRange } from '@partnerships/contracts'
import { searchText } from '../search-text.ts'
import type { Values } from './values.ts'

/** A condition in SQL that holds when one of the alternatives, of which there is at least one, is found. */
export type Condition = (alternatives: readonly string[], values: Values) => string

/** The alternatives of each filter given; filters add up. */
export type Filter<FilterName extends string> = {
  readonly [Name in FilterName]?: readonly string[] | undefined
}

/** What each filter asks of a row. */
export type Conditions<FilterName extends string> = { readonly [Name in FilterName]?: Condition }

/** What those filters that are given ask of a row. */
export const conditionsOf = <FilterName extends string>(
  conditions: Conditions<FilterName>,
  filter: Filter<FilterName>,
  values: Values,
): string[] =>
  (Object.entries(conditions) as [FilterName, Condition][]).flatMap(([name, condition]) => {
    const alternatives = filter[name]
    return alternatives ? [condition(alternatives, values)] : []
  })

/** That the expression is one of the alternatives; a single one leaves an index the order of its next column. */
export const isAny =
  (expression: string): Condition =>
  (alternatives, values) =>
    alternatives.length === 1
      ? `${expression} = ${values.add(alternatives[0])}`
      : `${expression} = any (${values.add(alternatives)})`

/** That one of the alternatives is in the list. */
export const hasAny =
  (list: string): Condition =>
  (alternatives, values) =>
    `${list} && ${values.add(alternatives)}`

/** That the days from `lower` to before `upper` lie in one of the alternatives, which are EDTF dates. */
export const liesInAny =
  (lower: string, upper: string): Condition =>
  (alternatives, values) => {
    const ranges = alternatives.map(effectiveRange)
    const lies = ranges.map(
      range => `${lower} >= ${values.add(range.lower)} and ${upper} <= ${values.add(range.upper)}`,
    )
    return `(${lies.join(' or ')})`
  }

const asPattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** That every word of one of the alternatives is in the text, also within a word; accents and case are ignored. */
export const findsAny =
  (text: string): Condition =>
  (alternatives, values) => {
    const found = alternatives.map(words => {
      const patterns = searchText(words).split(/\s+/).map(asPattern)
      return patterns.map(pattern => `${text} like ${values.add(pattern)}`).join(' and ')
    })
    return `(${found.join(' or ')})`
  }
