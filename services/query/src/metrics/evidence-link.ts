import { filterNames } from '@partnerships/contracts/words'
import type { Question } from './ask/question.ts'
import { parametersOf } from './ask/takes.ts'
import { dayOf } from './ask/when.ts'

/** Where the events behind the total stand, as known at the answer's position. */
export const evidenceLink = ({ definition, span, filters, known, level, within }: Question): string => {
  const parameters = new URLSearchParams()
  if (definition.sort === 'stock') parameters.set('at', dayOf(span.now))
  else for (const [name, day] of Object.entries(span.now)) parameters.set(name, day)
  const taken = parametersOf(definition)
  if (taken.includes('within')) parameters.set('within', within.text)
  if (!taken.includes('group')) parameters.set('level', level)
  for (const name of filterNames) for (const value of filters[name] ?? []) parameters.append(name, value)
  parameters.set('knownAt', String(known.position))
  return `/v1/metrics/${definition.name}/evidence?${parameters}`
}
