import { ledgerHeaders } from '@partnerships/service-kit'
import type { Standing } from '../decide/submission.ts'
import type { Posted } from '../receive/posted.ts'

/** Answers with where each event of a batch stands: 201, or 200 when all were there already. */
export function batchResponse(
  posted: readonly Posted[],
  standings: readonly Standing[],
  ledgerid: string,
): Response {
  const events = standings.map(({ position, streamversion, recorded }, i) => ({
    ...posted[i]?.identity,
    position,
    streamversion,
    duplicate: recorded === null,
  }))
  const position = Math.max(...standings.map(standing => standing.position))
  return new Response(JSON.stringify({ events, position }), {
    status: standings.some(({ recorded }) => recorded) ? 201 : 200,
    headers: { 'content-type': 'application/json', ...ledgerHeaders(ledgerid, position) },
  })
}
