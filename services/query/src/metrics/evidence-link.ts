import { dimensions } from './ask/parameters.ts'
import type { Question } from './ask/question.ts'
import { dayOf } from './ask/when.ts'

/** Where the events behind the total stand, as known at the answer's position. */
export const evidenceLink = ({ definition, span, filters, known }: Question): string => {
  const parameters = new URLSearchParams()
  if (definition.sort === 'stock') parameters.set('at', dayOf(span.now))
  else for (const [name, day] of Object.entries(span.now)) parameters.set(name, day)
  for (const dimension of dimensions)
    for (const value of filters[dimension] ?? []) parameters.append(dimension, value)
  parameters.set('knownAt', String(known.position))
  return `/v1/metrics/${definition.name}/evidence?${parameters}`
}
