import { orUnavailable, type Pool, readAt } from '@partnerships/event-log'
import { ledgerHeaders } from '@partnerships/service-kit'
import type { Standing } from '../decide/submission.ts'

/** Answers with the recorded event: 201, or 200 and the first recording when it was there already. */
export async function singleResponse(
  [standing]: readonly Standing[],
  { type, ledgerid, pool }: { type: string; ledgerid: string; pool: Pool },
): Promise<Response> {
  if (!standing) throw new Error('an event was posted, and nothing became of it')
  const { position, streamversion, recorded } = standing
  const event = recorded ?? (await orUnavailable(readAt(pool, position)))
  if (!event) throw new Error(`the event at position ${position} is gone`)
  return new Response(event.json, {
    status: recorded ? 201 : 200,
    headers: {
      'content-type': type,
      etag: `"${streamversion}"`,
      location: `/v1/events/${position}`,
      ...ledgerHeaders(ledgerid, position),
    },
  })
}
