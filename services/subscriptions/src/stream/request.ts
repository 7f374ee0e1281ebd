import { EventFilter } from '@partnerships/contracts'
import { ledgerHead, type Pool } from '@partnerships/event-log'
import { ProblemError, parseQuery } from '@partnerships/service-kit'
import type { HonoRequest } from 'hono'
import { z } from 'zod'
import type { Tail } from '../tail/tail.ts'

const rule = 'must be a position: digits, at most 2^53-1'

/** A position as a parameter carries it. */
export const PositionParameter = z
  .string()
  .regex(/^\d{1,16}$/, { error: rule })
  .transform(Number)
  .refine(Number.isSafeInteger, { error: rule })

/** The parameters of the stream. */
export const StreamQuery = z.strictObject({
  ...EventFilter.shape,
  after: PositionParameter.optional(),
  event: z.literal('type', { error: 'must be type' }).optional(),
})

/** What is asked for: `after` is undefined for the end. Throws an `invalid-query` problem. */
export function parseStreamRequest(request: HonoRequest) {
  const { after, event, ...filter } = parseQuery(StreamQuery, request)
  return { after: lastEventId(request) ?? after, isTyped: event === 'type', filter }
}

/** The position that the reader saw last; it wins over the query, which a browser sends again unchanged. */
function lastEventId(request: HonoRequest): number | undefined {
  const header = request.header('last-event-id')
  if (header === undefined) return undefined
  const { data } = PositionParameter.safeParse(header)
  if (data === undefined) throw invalid(`The header Last-Event-ID is ${JSON.stringify(header)}: it ${rule}.`)
  return data
}

/**
 * The position to start after: the one asked for, else the end of the ledger. The ledger itself is asked only when
 * the tail does not know the position yet.
 * Throws an `invalid-query` problem when it is beyond the end, `ledger-unavailable` when that can't be found out.
 */
export async function startOf(after: number | undefined, tail: Tail, pool: Pool): Promise<number> {
  if (after !== undefined && after <= tail.ring.head) return after
  const { ledgerid, position } = await ledgerHead(pool).catch(cause => {
    throw unavailable(cause)
  })
  if (ledgerid !== tail.ledgerid) throw unavailable()
  if (after === undefined || after === position) return position
  if (after < position) return after
  throw invalid(`Position ${after} is beyond the end of the ledger, ${position}.`)
}

export const unavailable = (cause?: unknown) => {
  const problem = { code: 'ledger-unavailable', detail: 'The ledger cannot be read now.' } as const
  return Object.assign(new ProblemError(problem), { cause })
}

const invalid = (detail: string) => new ProblemError({ code: 'invalid-query', detail })
