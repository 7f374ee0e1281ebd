import { metricDefinitions } from '@partnerships/domain'
import { accepted, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { z } from 'zod'
import { answering, type Dependencies, settleKnown } from '../known/index.ts'
import { dimensions } from './ask/parameters.ts'

const noParameters = z.strictObject({})

const items = metricDefinitions.map(({ name, sort, version, text }) => ({
  name,
  sort,
  definition: { version, text },
  dimensions,
}))

/** `GET /v1/metrics`: what can be asked for, with definitions in both languages and their versions. */
export const listMetrics = (dependencies: Dependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    parseQuery(noParameters, c.req)
    const { headers } = await settleKnown(c.req, dependencies, [])
    return c.json({ items }, 200, { ...headers })
  })
