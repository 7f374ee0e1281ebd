import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from '@partnerships/event-log'
import { backoff, type Nats, natsBell, OutOfSequence, type StreamLimits } from '@partnerships/messaging'
import type { Log } from '@partnerships/service-kit'
import { abortable } from './abortable.ts'
import { keepProgress, type RelayStatus } from './progress.ts'
import { standBy } from './stand-by.ts'
import { survey } from './survey.ts'
import { work } from './work.ts'

export type RelayDeps = {
  readonly pool: Pool
  readonly nats: Nats
  readonly log: Log
  /** How much of the ledger the stream keeps; all of it unless told. */
  readonly limits?: StreamLimits
  /** How often the stream is compared with the ledger while it is fed, in milliseconds. */
  readonly watchMs?: number
  /** How long the stream stands still before a relay in waiting takes over, in milliseconds. */
  readonly standbyMs?: number
}

export type Relay = {
  status(): RelayStatus
  /** Stops feeding; what is under way may still arrive. The pool and the connection stay open. */
  stop(): Promise<void>
}

/**
 * Feeds the ledger into the JetStream stream, so that its sequence is the position, for as long as it runs and
 * whatever becomes of NATS, of the stream, of the database or of other relays. Returns at once.
 */
export function startRelay(deps: RelayDeps): Relay {
  const { pool, nats, log, limits = {}, watchMs = 10_000, standbyMs = 2_000 } = deps
  const stopping = new AbortController()
  const progress = keepProgress(log)
  const { bell } = natsBell(nats)

  /** Feeds the stream over one connection until something fails; stands by while somebody else feeds it. */
  const turn = async () => {
    if (nats.state !== 'connected') progress.become('connecting')
    const connection = await nats.connected(stopping.signal)
    const lost = new AbortController()
    const forget = nats.onState(state => {
      if (state !== 'connected') lost.abort(new Error('the connection to NATS is lost'))
    })
    const signal = AbortSignal.any([stopping.signal, lost.signal])
    const look = async () => {
      const now = await abortable(survey(connection, pool), signal)
      progress.surveyed(now)
      return now
    }
    try {
      await work({ connection, pool, bell, limits, look, watchMs, progress, signal })
    } catch (err) {
      if (!(err instanceof OutOfSequence)) throw err
      progress.standingBy(err.message)
      await standBy({ look, everyMs: standbyMs, signal })
    } finally {
      forget()
    }
  }

  const run = async () => {
    for (let failures = 0; !stopping.signal.aborted; ) {
      const { stored } = progress.status
      try {
        await turn()
      } catch (err) {
        if (stopping.signal.aborted) return
        failures = progress.status.stored > stored ? 0 : failures + 1
        progress.become('failing', err instanceof Error ? err.message : String(err))
        await sleep(backoff(failures), undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }
  const running = run()

  return {
    status: () => progress.status,
    async stop() {
      stopping.abort()
      await running
    },
  }
}
