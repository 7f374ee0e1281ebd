import { type ProblemCode, problems } from '@partnerships/contracts'
import { Hono } from 'hono'
import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi'

/** The paths of a service, described by the same schemas that check its requests. */
export type Paths = ZodOpenApiPathsObject

const ProblemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457). `type` is a page that explains it.' })

/** The responses of a path for the problems that it may end with, one for each status. */
export function problemResponses(...codes: readonly ProblemCode[]): ZodOpenApiResponsesObject {
  const byStatus = Map.groupBy([...codes, 'internal' as const], code => String(problems[code].status))
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status as '500',
      {
        description: those.map(code => `\`${code}\`: ${problems[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: ProblemSchema } },
      },
    ]),
  )
}

/** What can be asked of the services, as OpenAPI 3.1. */
export const openApiDocument = (...services: readonly Paths[]) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Partnership tracker',
      version: '1',
      description: 'Records what happens to partnerships and answers with numbers that can be explained.',
    },
    paths: Object.assign({}, ...services),
  })

/** `/openapi.json`. */
export function openApiRoute(...services: readonly Paths[]): Hono {
  const text = JSON.stringify(openApiDocument(...services))
  return new Hono().get('/openapi.json', c => c.body(text, 200, { 'content-type': 'application/json' }))
}
