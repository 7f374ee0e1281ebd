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

/** Conditions for the facts asked for, but for one of the two of {@link reaches}. */
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

/**
 * How far before the window a fact that touches it can begin: not long before, or the fact's range is wide. Each
 * has an index; to list in order, each is searched by itself.
 */
export const reaches = ({ window }: FactQuestion, values: Values): { narrow: string; wide: string } => ({
  narrow: `lower >= ${values.add(window.from)}::date - ${narrowDays} and not wide`,
  wide: 'wide',
})
