import { accepted, ProblemError, traceparentOf } from '@partnerships/service-kit'
import type { Context } from 'hono'
import { type Posted, takeIn } from '../receive/posted.ts'
import type { Preconditions } from '../receive/preconditions.ts'
import { readBody } from '../receive/read-body.ts'
import { valuesOf } from '../receive/values.ts'
import { batchResponse } from '../respond/batch.ts'
import { singleResponse } from '../respond/single.ts'
import type { PostDependencies } from './dependencies.ts'
import { sameTurn } from './same-turn.ts'

/** Posts one event, or a batch that is recorded as a whole or not at all. */
export async function postTogether(
  c: Context,
  kind: 'event' | 'batch' | 'json',
  preconditions: Preconditions | null,
  { appender, identity, pool }: PostDependencies,
): Promise<Response> {
  const type = accepted(c.req, ['application/json', 'application/cloudevents+json'])
  const bytes = await readBody(c.req.raw)
  await sameTurn()
  const receivedAt = new Date().toISOString()
  const { values, isBatch } = valuesOf(bytes, kind)
  const options = { needsDate: isBatch, traceparent: traceparentOf(c.req) }
  const events = values.map(value => takeIn(value, options))
  if (preconditions) judgeSubjects(events)

  const submission = { events, isBatch, preconditions, receivedAt }
  const size = { events: events.length, bytes: bytes.length }
  const [verdict, ledgerid] = await Promise.all([
    appender.append({ request: submission, ...size }),
    identity.current(),
  ])
  if (!verdict.ok) throw new ProblemError(verdict.problem)
  return isBatch
    ? batchResponse(events, verdict.standings, ledgerid)
    : singleResponse(verdict.standings, { type, ledgerid, pool })
}

/** A version is expected of one subject. */
function judgeSubjects(events: readonly Posted[]): void {
  if (new Set(events.map(({ subject }) => subject)).size < 2) return
  const detail = 'If-Match and If-None-Match are for one subject; the batch has several.'
  throw new ProblemError({ code: 'invalid-query', detail })
}
