import { activityKinds, partnershipKinds } from '@partnerships/contracts'
import { type Dimension, dimensions, type FilterName, filterNames } from '@partnerships/contracts/words'
import type { NumberDefinition } from '../measure/measuring-of.ts'
import type { MetricQuery } from './parameters.ts'

const isStock = ({ sort }: NumberDefinition): boolean => sort === 'stock'
const isCovered = (definition: NumberDefinition): boolean =>
  definition.sort === 'stock' && definition.of === 'covered-territories'
const isConversion = (definition: NumberDefinition): boolean =>
  definition.sort === 'ratio' && definition.of === 'conversion'
const sumsContributions = (definition: NumberDefinition): boolean =>
  definition.sort === 'flow' && definition.sums === 'contributions'

/** What the metric can be filtered by. */
const filtersOf = (definition: NumberDefinition): readonly FilterName[] =>
  filterNames.filter(name => {
    if (name === 'status') return isStock(definition)
    if (name === 'unit') return sumsContributions(definition)
    return true
  })

/** What the metric can be filtered and, if at all, grouped by. */
export const dimensionsOf = (definition: NumberDefinition): readonly Dimension[] =>
  dimensions.filter(name => filtersOf(definition).includes(name))

/** What the metric is grouped by when nothing is asked for. */
export const groupUnlessTold = (definition: NumberDefinition): Dimension | undefined =>
  definition.sort === 'stock' && definition.of === 'stages' ? 'status' : undefined

/** The kinds that what the metric counts is of. */
export const kindsOf = (definition: NumberDefinition): readonly string[] =>
  definition.sort === 'flow' && definition.source.of === 'activities' ? activityKinds : partnershipKinds

const always = ['from', 'to', 'interval', 'compare', 'knownAt', 'lang'] as const

const parametersTaken = (definition: NumberDefinition): readonly (keyof MetricQuery)[] => [
  ...always,
  ...(isStock(definition) ? (['at'] as const) : []),
  ...(isCovered(definition) ? (['level'] as const) : (['group', 'level'] as const)),
  ...(isConversion(definition) ? (['within'] as const) : []),
  ...filtersOf(definition),
]

const taken = new Map<NumberDefinition, readonly (keyof MetricQuery)[]>()

/** The parameters that the metric takes. */
export const parametersOf = (definition: NumberDefinition): readonly (keyof MetricQuery)[] => {
  const parameters = taken.get(definition) ?? parametersTaken(definition)
  taken.set(definition, parameters)
  return parameters
}

/** Why only some metrics take a parameter. */
const reasons: Partial<Record<keyof MetricQuery, (name: string) => string>> = {
  at: name => `${name} is counted from a day to a day`,
  group: name => `${name} counts territories, which are in no other group`,
  status: name => `${name} is not of what there is at the end of a day`,
  unit: () => 'only contributions have units',
  within: () => 'it is about conversion-rate',
}

/** Why a question can't be asked of the metric, as a sentence; null when it can. */
export const whyNotTaken = (definition: NumberDefinition, query: MetricQuery): string | null => {
  const { name } = definition
  const taken = parametersOf(definition)
  for (const [parameter, value] of Object.entries(query) as [keyof MetricQuery, unknown][])
    if (value !== undefined && !taken.includes(parameter))
      return `The parameter ${parameter} does not go with ${name}: ${reasons[parameter]?.(name)}.`
  const { group, kind, level } = query
  if (group && !dimensionsOf(definition).includes(group))
    return `The parameter group can't be ${group} for ${name}: it is one of ${dimensionsOf(definition).join(', ')}.`
  const kinds = kindsOf(definition)
  const strange = kind?.find(value => !kinds.includes(value))
  if (strange)
    return `The parameter kind is ${JSON.stringify(strange)}: for ${name} it is one of ${kinds.join(', ')}.`
  if (isCovered(definition) && level && level !== 'region' && level !== 'department')
    return `The parameter level can't be ${level} for ${name}: it is region or department.`
  if (!isCovered(definition) && level && group !== 'territory')
    return 'The parameter level goes with group=territory.'
  return null
}
