import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart, type Say } from './say.ts'
import type { Service } from './service.ts'

const LOOK_EVERY = 50
const SAY_EVERY = 10_000
/** What is degraded just after a start mostly isn't for long. */
const SETTLES_WITHIN = 5_000

/**
 * Waits until `/readyz` is 200, and a little longer while something is degraded; says now and then what it still
 * waits for. Throws when `http` ends before.
 */
export const untilReady = async (
  baseUrl: string,
  http: Service,
  say: Say,
  signal: AbortSignal,
): Promise<void> => {
  const begun = performance.now()
  let told = begun
  for (;;) {
    const { state, waitsFor } = await readiness(baseUrl)
    const now = performance.now()
    if (state === 'ok' || (state === 'degraded' && now - begun > SETTLES_WITHIN)) return
    if (!http.running()) throw new CannotStart(`The services ended before they were ready:\n${http.said()}`)
    if (now - told > SAY_EVERY) {
      say(`still waiting for ${waitsFor}`)
      told = now
    }
    await sleep(LOOK_EVERY, undefined, { signal })
  }
}

type Readiness = { state: string; checks: Record<string, { state: string; detail?: string }> }

const readiness = async (baseUrl: string): Promise<{ state: string; waitsFor: string }> => {
  try {
    const response = await fetch(`${baseUrl}/readyz`)
    const { state, checks } = (await response.json()) as Readiness
    const troubled = Object.entries(checks).filter(([, check]) => check.state !== 'ok')
    const named = troubled.map(([name, { detail }]) => (detail ? `${name} (${detail})` : name))
    return { state, waitsFor: named.join(', ') }
  } catch {
    return { state: 'missing', waitsFor: 'the services to listen' }
  }
}
