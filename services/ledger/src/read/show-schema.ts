import { dataSchemas, isEventType } from '@partnerships/contracts'
import { accepted, ProblemError } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { z } from 'zod'

/** Where the schema of a type's data is; the `dataschema` of its events. */
export const schemaPath = (type: string): string => `/schemas/${type}`

/** `GET /schemas/<type>`: the JSON Schema of the data of an event type. */
export const showSchema: Handler = c => {
  accepted(c.req, ['application/schema+json', 'application/json'])
  const type = c.req.param('type') ?? ''
  if (!isEventType(type))
    throw new ProblemError({ code: 'not-found', detail: `No event type is called ${type}.` })
  const schema = z.toJSONSchema(dataSchemas[type], { io: 'input', unrepresentable: 'any' })
  return c.json({ $id: schemaPath(type), title: type, ...schema }, 200, {
    'content-type': 'application/schema+json',
  })
}
