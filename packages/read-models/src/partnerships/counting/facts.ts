import type { FactName, Window } from '@partnerships/domain'
import type { Values } from '../../listing/values.ts'
import { narrowDays } from '../facts.ts'
import { type DimensionFilter, passes } from './dimension.ts'

/** Facts of a name that touch a window, as known at a position. */
export type FactQuestion = {
  readonly position: number
  readonly fact: FactName
  readonly window: Window
  readonly filter: DimensionFilter
}

/**
 * Conditions for the facts asked for. A fact that touches the window begins before its end, and not long before
 * its start unless the fact's range is wide: that lets an index find them.
 */
export const asked = ({ position, fact, window, filter }: FactQuestion, values: Values): string => {
  const [at, from, to] = [values.add(position), values.add(window.from), values.add(window.to)]
  return [
    `fact = ${values.add(fact)}`,
    `lower < ${to}::date`,
    `upper > ${from}::date`,
    `(wide or lower >= ${from}::date - ${narrowDays})`,
    `known_from <= ${at} and ${at} < known_until`,
    ...passes(filter, values),
  ].join(' and ')
}
