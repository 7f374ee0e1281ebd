import { checkLedgerId, ProblemError, parseQuery, traceparentOf } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { z } from 'zod'
import { bodyKind } from '../receive/media-type.ts'
import { preconditions } from '../receive/preconditions.ts'
import { answering } from '../respond/answering.ts'
import type { PostDependencies } from './dependencies.ts'
import { postLines } from './post-lines.ts'
import { postTogether } from './post-together.ts'

/** The parameters of `POST /v1/events`. */
export const PostQuery = z.strictObject({
  report: z.literal('refused', { error: 'must be refused' }).optional(),
})

/** `POST /v1/events`: one event, a batch, or lines. */
export function postEvents(dependencies: PostDependencies): Handler {
  return answering(async c => {
    const kind = bodyKind(c.req)
    const { report } = c.req.url.includes('?') ? parseQuery(PostQuery, c.req) : {}
    const expected = preconditions(c.req)
    if (c.req.header('ledger-id') !== undefined) checkLedgerId(c.req, await dependencies.identity.now())
    if (kind === 'lines') {
      if (expected) throw invalid('If-Match and If-None-Match are for one subject; lines may have any.')
      return postLines(
        c,
        { onlyRefused: report === 'refused', traceparent: traceparentOf(c.req) },
        dependencies,
      )
    }
    if (report) throw invalid('The parameter report is for application/x-ndjson.')
    return postTogether(c, kind, expected, dependencies)
  })
}

const invalid = (detail: string) => new ProblemError({ code: 'invalid-query', detail })
