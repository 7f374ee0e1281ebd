import { type MetricDefinition, metricNamed } from '@partnerships/domain'
import { ProblemError } from '@partnerships/service-kit'

/** The metric of that name; ends the request when there is none. */
export const definitionAsked = (name: string): MetricDefinition => {
  const definition = metricNamed(name)
  if (definition) return definition
  throw new ProblemError({ code: 'not-found', detail: `There is no metric called ${JSON.stringify(name)}.` })
}
