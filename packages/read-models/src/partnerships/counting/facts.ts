import type { FactName, Window } from '@partnerships/domain'
import type { Values } from '../../listing/values.ts'
import { type DimensionFilter, passes } from './dimension.ts'

/** Facts of a name that touch a window, as known at a position. */
export type FactQuestion = {
  readonly position: number
  readonly fact: FactName
  readonly window: Window
  readonly filter: DimensionFilter
}

/** Conditions for the facts asked for. */
export const asked = ({ position, fact, window, filter }: FactQuestion, values: Values): string => {
  const at = values.add(position)
  return [
    `fact = ${values.add(fact)}`,
    `lower < ${values.add(window.to)}::date`,
    `upper > ${values.add(window.from)}::date`,
    `known_from <= ${at} and ${at} < known_until`,
    ...passes(filter, values),
  ].join(' and ')
}
