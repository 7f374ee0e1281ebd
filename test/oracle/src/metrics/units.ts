import { type Fact, inWindow } from '../count/counted.ts'
import type { Values } from '../count/dimensions.ts'
import { partnershipFacts } from '../partnership/partnerships.ts'
import type { Picture } from '../picture.ts'
import type { Window } from '../time/buckets.ts'
import { sumsFacts } from './counter.ts'
import type { Query } from './query.ts'
import type { Tally } from './total.ts'

const facts: Readonly<Record<string, string>> = {
  'contributions-pledged': 'pledged',
  'contributions-delivered': 'delivered',
}

/** The contributions that a question is about, in its unit. */
export const contributionsOf = (picture: Picture, { metric, unit }: Query): Fact[] =>
  partnershipFacts(picture, facts[metric] ?? '').filter(({ amount }) => !unit || amount?.unit === unit)

/** Of contributions, the sum in each unit that there may be in one of the windows. */
export const unitsOf = (
  picture: Picture,
  query: Query,
  is: (values: Values) => boolean,
  window: Window,
  among: readonly Window[] = [window],
): (Tally & { readonly unit: string })[] | undefined => {
  if (!facts[query.metric]) return undefined
  const contributions = contributionsOf(picture, query)
  const units = contributions
    .filter(fact => is(fact.values) && among.some(some => inWindow(fact, some) !== 'no'))
    .map(({ amount }) => amount?.unit ?? '')
  return [...new Set(units)].sort().map(unit => ({
    unit,
    ...sumsFacts(contributions.filter(({ amount }) => amount?.unit === unit)).count(is, window),
  }))
}
