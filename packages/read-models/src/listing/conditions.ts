import { searchText } from '../search-text.ts'
import type { Values } from './values.ts'

/** A filter's values are alternatives; none given lets all pass. */
export type Alternatives = readonly string[] | undefined

/** A condition that holds when the expression is one of the alternatives. */
export const isAny = (expression: string, alternatives: Alternatives, values: Values): string[] =>
  alternatives ? [`${expression} = any (${values.add(alternatives)})`] : []

/** A condition that holds when one of the alternatives is in the list. */
export const hasAny = (list: string, alternatives: Alternatives, values: Values): string[] =>
  alternatives ? [`${list} && ${values.add(alternatives)}`] : []

const asPattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** A condition that holds when every word of one of the alternatives is in the text, accents and case ignored. */
export const findsAny = (text: string, alternatives: Alternatives, values: Values): string[] => {
  if (!alternatives) return []
  const found = alternatives.map(words => {
    const patterns = searchText(words).split(/\s+/).map(asPattern)
    return `${text} like all (${values.add(patterns)})`
  })
  return [`(${found.join(' or ')})`]
}
