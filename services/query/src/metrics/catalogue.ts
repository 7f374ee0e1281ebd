import { type MetricDefinition, metricDefinitions } from '@partnerships/domain'
import { accepted, noParameters, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { answering, type Dependencies, settleKnown } from '../known/index.ts'
import { dimensionsOf, parametersOf } from './ask/takes.ts'
import { FiguresQuery } from './figures/parameters.ts'

const takenBy = (definition: MetricDefinition) =>
  definition.sort === 'list'
    ? { dimensions: [], parameters: Object.keys(FiguresQuery.shape) }
    : { dimensions: dimensionsOf(definition), parameters: parametersOf(definition) }

const items = metricDefinitions.map(definition => {
  const { name, sort, version, text } = definition
  return { name, sort, definition: { version, text }, ...takenBy(definition) }
})

/** `GET /v1/metrics`: what can be asked for and how, with definitions in both languages and their versions. */
export const listMetrics = (dependencies: Dependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    parseQuery(noParameters, c.req)
    const { headers } = await settleKnown(c.req, dependencies, [])
    return c.json({ items }, 200, { ...headers })
  })
