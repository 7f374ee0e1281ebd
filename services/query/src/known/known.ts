import { orUnavailable, positionAt, recordedTimeAt } from '@partnerships/event-log'
import type { ReadModel } from '@partnerships/read-models'
import {
  awaitedPosition,
  awaitPosition,
  checkLedgerId,
  ledgerHeaders,
  ProblemError,
} from '@partnerships/service-kit'
import type { HonoRequest } from 'hono'
import type { Dependencies } from './dependencies.ts'
import type { KnownAt } from './parameters.ts'
import { type Reached, readReached } from './reached.ts'

/**
 * What an answer reflects: everything recorded up to a position, and nothing after it. Read tables are asked for
 * the rows with `known_from <= position and position < known_until`, streams up to the position.
 */
export type Known = {
  readonly ledgerid: string
  readonly position: number
  /** When the event at the position was recorded, RFC 3339 UTC; null at position 0. */
  readonly time: string | null
  /** Whether it is the ledger's last position. */
  readonly isLatest: boolean
  /** The headers that every answer carries. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Settles what the answer to a request reflects: `knownAt`, which the request may give as another `parameter`, else
 * as far as the read models that it `needs` have come. Waits until they have come that far and as far as the
 * request's `Ledger-Position`.
 * Throws an `invalid-query` problem for a position beyond the ledger's end, `ledger-changed` for another ledger,
 * `projection-behind` after the patience; and `LedgerUnavailable`.
 */
export async function settleKnown(
  request: HonoRequest,
  { pool, patienceMs }: Dependencies,
  needs: readonly ReadModel[],
  knownAt?: KnownAt,
  parameter = 'knownAt',
): Promise<Known> {
  let reached = await readReached(pool, needs)
  checkLedgerId(request, reached.head.ledgerid)
  const until = async (position: number): Promise<void> => {
    if (position <= reached.position) return
    await awaitPosition(
      position,
      async () => {
        reached = await readReached(pool, needs)
        return reached.position
      },
      patienceMs,
    )
  }
  await until(awaitedPosition(request))
  const position = typeof knownAt === 'string' ? await positionAt(pool, knownAt) : knownAt
  if (typeof knownAt === 'number') {
    // What was read may be from before the request came; what is read now is not.
    if (knownAt > reached.head.position) reached = await readReached(pool, needs)
    checkWithin(knownAt, reached, parameter)
  }
  if (position !== undefined) await until(position)
  return knownOf(reached, position ?? reached.position, pool)
}

/** As far as the read models that are needed have come, now. Throws as {@link settleKnown} does. */
export const latestKnown = async (
  { pool }: Pick<Dependencies, 'pool'>,
  needs: readonly ReadModel[],
): Promise<Known> => {
  const reached = await readReached(pool, needs)
  return knownOf(reached, reached.position, pool)
}

function checkWithin(knownAt: number, { head }: Reached, parameter: string): void {
  if (knownAt <= head.position) return
  const detail = `The parameter ${parameter} is ${knownAt}: it is beyond the end of the ledger, ${head.position}.`
  throw new ProblemError({ code: 'invalid-query', detail })
}

async function knownOf({ head }: Reached, position: number, pool: Dependencies['pool']): Promise<Known> {
  const { ledgerid } = head
  const isLatest = position === head.position
  const time = isLatest ? head.recordedtime : await orUnavailable(recordedTimeAt(pool, position))
  return { ledgerid, position, time, isLatest, headers: ledgerHeaders(ledgerid, position) }
}
