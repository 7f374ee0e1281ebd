import type { HonoRequest } from 'hono'
import { ProblemError } from '../problems/problem-error.ts'

/** The headers that say which ledger an answer is from, and up to which position it reflects it. */
export const ledgerHeaders = (ledgerid: string, position: number) => ({
  'ledger-id': ledgerid,
  'ledger-position': String(position),
})

/** Throws a `ledger-changed` problem when the request names another ledger in `Ledger-Id`. */
export function checkLedgerId(request: HonoRequest, ledgerid: string): void {
  const expected = request.header('ledger-id')
  if (expected === undefined || expected === ledgerid) return
  const detail = `This ledger is ${ledgerid}, not ${expected}: it was created anew or restored. Read it again from the start.`
  throw new ProblemError({ code: 'ledger-changed', detail })
}

/**
 * The position that the answer must reflect by the request's `Ledger-Position`; 0 without one.
 * Throws an `invalid-query` problem when it is no position.
 */
export function awaitedPosition(request: HonoRequest): number {
  const header = request.header('ledger-position')
  if (header === undefined) return 0
  const position = /^\d{1,16}$/.test(header) ? Number(header) : Number.NaN
  if (Number.isSafeInteger(position)) return position
  throw new ProblemError({
    code: 'invalid-query',
    detail: `The header Ledger-Position is ${JSON.stringify(header)}: it must be a position.`,
  })
}
