import { setTimeout as sleep } from 'node:timers/promises'
import { createAppender, dueStreams, type Pool, postponeStream } from '@partnerships/event-log'
import type { Log } from '@partnerships/service-kit'
import { decideExpiry, type ExpiryRequest, type ExpiryVerdict } from './decide-expiry.ts'

export type ClockOptions = {
  readonly pool: Pool
  readonly log: Log
  /** Called after each commit. */
  readonly ring?: () => void
  /** Between two looks, in milliseconds; a minute unless told. */
  readonly everyMs?: number
  /** The instant that counts as now. */
  readonly now?: () => Date
}

export type Clock = { stop(): Promise<void> }

const pageSize = 100

/**
 * Records the expiries of terms that have run out, now and every minute. Any number of clocks may run at once:
 * an expiry is decided on its partnership's stream and verified as every append is.
 */
export function runClock({ pool, log, ring, everyMs = 60_000, now = () => new Date() }: ClockOptions): Clock {
  const stopping = new AbortController()
  const appender = createAppender<ExpiryRequest, ExpiryVerdict>({
    pool,
    decide: decideExpiry,
    ...(ring && { onAppended: ring }),
  })

  const lookAt = async (request: ExpiryRequest) => {
    const verdict = await appender.append({ request, events: 1, bytes: 1_024 })
    if (verdict.recorded) return log.info({ ...request, position: verdict.position }, 'a term has run out')
    const { version, due, problem } = verdict
    if (problem) log.warn({ ...request, problem }, 'an expiry has no place in its history')
    await postponeStream(pool, request.subject, version, due)
  }

  const look = async () => {
    const instant = now().toISOString()
    while (!stopping.signal.aborted) {
      const page = await dueStreams(pool, instant, pageSize)
      await Promise.all(page.map(({ subject }) => lookAt({ subject, now: instant })))
      if (page.length < pageSize) return
    }
  }

  const run = async () => {
    while (!stopping.signal.aborted) {
      await look().catch(err => log.warn({ err }, 'the clock missed a look'))
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const running = run()

  return {
    async stop() {
      stopping.abort()
      await running
      await appender.stop()
    },
  }
}
