import type { Check, CheckResult } from '@partnerships/service-kit'

type Readiness = { checks: Record<string, { state: string; detail?: string }> }

/**
 * How a process of its own is, as its `/readyz` tells: without it the answers get old, but they are still
 * answered, so it is never worse than degraded.
 */
export const otherProcess =
  (host: string, port: number): Check =>
  async (): Promise<CheckResult> => {
    try {
      const response = await fetch(`http://${host}:${port}/readyz`, { signal: AbortSignal.timeout(1_500) })
      const { checks } = (await response.json()) as Readiness
      const troubled = Object.values(checks).filter(({ state }) => state !== 'ok')
      const detail = troubled.map(check => check.detail ?? check.state).join(', ')
      return troubled.length === 0 ? 'ok' : { state: 'degraded', detail }
    } catch {
      return { state: 'degraded', detail: 'does not answer' }
    }
  }
