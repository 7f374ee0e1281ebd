import { setTimeout as sleep } from 'node:timers/promises'
import {
  AheadOfLedger,
  type Bell,
  checkHead,
  followLog,
  LedgerChanged,
  type LedgerHead,
  type LogEvent,
  ledgerHead,
  type Pool,
  programmeEvents,
  readAfter,
  readProgrammes,
  silentBell,
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

/** How many of the last events a start reads, for the readers who come back. */
const readAtStart = 1_000
const batch = 500
const pauseMs = 500

/**
 * While nobody listens, a busy log is looked at this often (in milliseconds), and more events than these are not
 * read: who wants them finds them in the ledger.
 */
const rest = { ms: 100, events: 100 }

/**
 * Follows the log from near its end, through errors of the database. When the ledger turns out to be another one,
 * or to have lost events, all that listen are ended and it begins anew: they know from the headers what they had.
 */
export function followLedger(options: FollowOptions): Following {
  const { pool, log, bell = silentBell, pollMs = 500, ringLimits = defaultLimits } = options
  const stopping = new AbortController()
  const { signal } = stopping
  let tail: Tail | undefined
  let failing = false

  const readTo = async (tail: Tail, position: number): Promise<void> => {
    while (tail.ring.head < position && !tail.ended)
      await tail.append(await readAfter(pool, tail.ring.head, batch, {}, position))
  }

  const begin = async ({ ledgerid, position }: LedgerHead): Promise<Tail> => {
    const after = Math.max(0, position - readAtStart)
    const begun = createTail(ledgerid, createRing(after, ringLimits), await readProgrammes(pool, after))
    await readTo(begun, position)
    return begun
  }

  /** Tells those who listen, for as long as there are any. */
  const tell = async (tail: Tail): Promise<void> => {
    const { ledgerid, ring } = tail
    for await (const events of followLog(pool, { after: ring.head, ledgerid, signal, batch, bell, pollMs })) {
      await tail.append(events)
      if (tail.listening === 0) return
    }
  }

  const skipTo = async (tail: Tail, position: number): Promise<void> => {
    const ofProgrammes: LogEvent[] = []
    for await (const event of programmeEvents(pool, tail.ring.head, position)) ofProgrammes.push(event)
    if (tail.listening === 0) tail.skipTo(position, ofProgrammes)
  }

  /** Goes to the end of the log, and waits until there is more. */
  const keepUp = async (tail: Tail): Promise<void> => {
    const { ledgerid, ring } = tail
    const nap = new AbortController()
    const rung = bell.wait(pollMs, AbortSignal.any([signal, nap.signal]))
    try {
      const head = await ledgerHead(pool)
      checkHead(head, ledgerid, ring.head)
      if (head.position === ring.head) return await rung
      await (head.position - ring.head > rest.events ? skipTo : readTo)(tail, head.position)
      if (tail.listening === 0) await silentBell.wait(rest.ms, signal)
    } finally {
      nap.abort()
    }
  }

  const read = async (): Promise<void> => {
    const head = await ledgerHead(pool)
    tail ??= await begin(head)
    failing = false
    while (!signal.aborted) await (tail.listening > 0 ? tell(tail) : keepUp(tail))
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
