import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart, type Say } from './say.ts'
import type { Service } from './service.ts'

const LOOK_EVERY = 50
const SAY_EVERY = 10_000

/** Waits until `/readyz` is 200; says now and then what it still waits for. Throws when `http` ends before. */
export const untilReady = async (
  baseUrl: string,
  http: Service,
  say: Say,
  signal: AbortSignal,
): Promise<void> => {
  let told = performance.now()
  for (;;) {
    const missing = await whatIsMissing(baseUrl)
    if (missing === null) return
    if (!http.running()) throw new CannotStart(`The services ended before they were ready:\n${http.said()}`)
    if (performance.now() - told > SAY_EVERY) {
      say(`still waiting for ${missing}`)
      told = performance.now()
    }
    await sleep(LOOK_EVERY, undefined, { signal })
  }
}

type Readiness = { checks?: Record<string, { state: string; detail?: string }> }

const whatIsMissing = async (baseUrl: string): Promise<string | null> => {
  try {
    const response = await fetch(`${baseUrl}/readyz`)
    if (response.ok) return null
    const { checks = {} } = (await response.json()) as Readiness
    const missing = Object.entries(checks).filter(([, { state }]) => state === 'missing')
    return missing.map(([name, { detail }]) => (detail ? `${name} (${detail})` : name)).join(', ')
  } catch {
    return 'the services to listen'
  }
}
