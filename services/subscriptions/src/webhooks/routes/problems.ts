import type { FieldError, Problem } from '@partnerships/contracts'
import { LedgerUnavailable, orUnavailable, type Pool } from '@partnerships/event-log'
import { answeringFailures, noParameters, ProblemError, parseQuery } from '@partnerships/service-kit'
import type { Context, Handler } from 'hono'
import { whyForbidden } from '../deliver/allowed-url.ts'
import { readWebhooks } from '../store/read-webhooks.ts'
import type { Webhook } from '../webhook.ts'

/** A handler whose failures to reach the database are answered as such. */
export const answeringQueries = answeringFailures((err): Problem | null =>
  err instanceof LedgerUnavailable
    ? { code: 'ledger-unavailable', detail: 'The database did not answer in time.' }
    : null,
)

/** The same for what takes no parameters. */
export const answering = (handle: (c: Context) => Promise<Response>): Handler =>
  answeringQueries(async c => {
    parseQuery(noParameters, c.req)
    return handle(c)
  })

/** Refuses a field of the body. */
export const refuseField = (pointer: string, message: string): never => {
  const errors: FieldError[] = [{ pointer, message }]
  throw new ProblemError({ code: 'invalid-query', detail: `${pointer} ${message}.`, errors })
}

/** Refuses a URL that nothing may be sent to. */
export const refuseForbidden = async (url: string, allowPrivate: boolean): Promise<void> => {
  const why = await whyForbidden(url, allowPrivate)
  if (why) refuseField('/url', why)
}

/** What was asked for, or the `not-found` problem. */
export const orNotFound = <T>(found: T | null | undefined, id: string): T => {
  if (found !== null && found !== undefined) return found
  throw new ProblemError({ code: 'not-found', detail: `There is no webhook ${JSON.stringify(id)}.` })
}

/** The webhook of that id; ends the request when there is none. */
export const webhookAsked = async (pool: Pool, id: string): Promise<Webhook> => {
  const [webhook] = await orUnavailable(readWebhooks(pool, id))
  return orNotFound(webhook, id)
}
