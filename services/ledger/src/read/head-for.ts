import { type LedgerHead, ledgerHead, orUnavailable, type Pool } from '@partnerships/event-log'
import { awaitedPosition, awaitPosition, checkLedgerId } from '@partnerships/service-kit'
import type { HonoRequest } from 'hono'

/**
 * Where the ledger ends, once it has reached the position that the request waits for (`Ledger-Position`).
 * Throws a `ledger-changed` problem when it is not the ledger that the request names (`Ledger-Id`).
 */
export async function headFor(request: HonoRequest, pool: Pool): Promise<LedgerHead> {
  const awaited = awaitedPosition(request)
  let head = await orUnavailable(ledgerHead(pool))
  checkLedgerId(request, head.ledgerid)
  if (awaited > head.position)
    await awaitPosition(awaited, async () => {
      head = await orUnavailable(ledgerHead(pool))
      return head.position
    })
  return head
}
