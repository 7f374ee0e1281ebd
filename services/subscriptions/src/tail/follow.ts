import { setTimeout as sleep } from 'node:timers/promises'
import {
  AheadOfLedger,
  type Bell,
  followLog,
  LedgerChanged,
  type LedgerHead,
  ledgerHead,
  type Pool,
  readAfter,
  readProgrammes,
} from '@partnerships/event-log'
import type { CheckResult, Log } from '@partnerships/service-kit'
import { createRing, type RingLimits } from './ring.ts'
import { createTail, type Tail } from './tail.ts'

export type FollowOptions = {
  readonly pool: Pool
  readonly log: Log
  /** Wakes it at an append; it must have no other reader. Without one it polls. */
  readonly bell?: Bell | undefined
  /** How long to wait for the bell before looking anyway, in milliseconds. */
  readonly pollMs?: number
  readonly ringLimits?: RingLimits
}

/** The one reader of the ledger in this process: whoever wants its events is served from here. */
export type Following = {
  /** The tail of the ledger; none before it could be read for the first time. */
  readonly tail: Tail | undefined
  /** Whether the ledger is being read, for `/readyz`. */
  check(): CheckResult
  /** Ends all that listen, then the reading. */
  stop(): Promise<void>
}

const defaultLimits: RingLimits = { events: 10_000, characters: 32 * 1024 * 1024 }

/** How many of the last events a start reads anew, for the readers who come back. */
const rereadAtStart = 1_000
const batch = 500
const pauseMs = 500

/** While nobody listens, a busy log is read in larger batches. */
const gatherMs = 100

/**
 * Follows the log from near its end, through errors of the database. When the ledger turns out to be another one,
 * or to have lost events, all that listen are ended and it begins anew: they know from the headers what they had.
 */
export function followLedger(options: FollowOptions): Following {
  const { pool, log, bell, pollMs, ringLimits = defaultLimits } = options
  const wake = { ...(bell && { bell }), ...(pollMs && { pollMs }) }
  const stopping = new AbortController()
  const { signal } = stopping
  let tail: Tail | undefined
  let failing = false

  /** Nobody hears the events that are read anew: they are for those who come back and ask for them. */
  const begin = async ({ ledgerid, position }: LedgerHead): Promise<Tail> => {
    const after = Math.max(0, position - rereadAtStart)
    const begun = createTail(ledgerid, createRing(after, ringLimits), await readProgrammes(pool, after))
    for (;;) {
      const events = await readAfter(pool, begun.ring.head, batch, {}, position)
      if (events.length === 0) return begun
      await begun.append(events)
    }
  }

  const read = async () => {
    const head = await ledgerHead(pool)
    tail ??= await begin(head)
    failing = false
    const { ledgerid, ring } = tail
    const listened = tail
    const batches = followLog(pool, {
      ...{ after: ring.head, ledgerid, signal, batch, ...wake },
      gatherMs: () => (listened.listening > 0 ? 0 : gatherMs),
    })
    for await (const events of batches) await listened.append(events)
  }

  const onError = (err: unknown) => {
    const isOther = err instanceof LedgerChanged || err instanceof AheadOfLedger
    if (isOther || !failing)
      log.error({ err }, isOther ? 'the ledger is another one' : 'the ledger cannot be read')
    failing = true
    if (!isOther) return
    tail?.end()
    tail = undefined
  }

  const run = async () => {
    while (!signal.aborted) {
      await read().catch(onError)
      await sleep(pauseMs, undefined, { signal }).catch(() => {})
    }
  }
  const running = run()

  return {
    get tail() {
      return tail
    },
    check: () => (failing || !tail ? { state: 'missing', detail: 'the ledger cannot be read' } : 'ok'),
    async stop() {
      stopping.abort()
      tail?.end()
      await running
    },
  }
}
