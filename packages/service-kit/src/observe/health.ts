import { Hono } from 'hono'
import type { Log } from './log.ts'

/** How a dependency is: `degraded` still answers, `missing` doesn't. */
export type State = 'ok' | 'degraded' | 'missing'
export type CheckResult = State | { readonly state: State; readonly detail: string }

/** Asks a dependency how it is; throwing means `missing`. */
export type Check = () => CheckResult | Promise<CheckResult>

const patienceMs = 2_000
const order: readonly State[] = ['ok', 'degraded', 'missing']

async function ask(check: Check, name: string, log: Log): Promise<{ state: State; detail?: string }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<CheckResult>(resolve => {
    timer = setTimeout(resolve, patienceMs, { state: 'missing', detail: 'does not answer' })
  })
  try {
    const result = await Promise.race([check(), late])
    return typeof result === 'string' ? { state: result } : result
  } catch (err) {
    log.warn({ err, check: name }, 'not ready')
    return { state: 'missing' }
  } finally {
    clearTimeout(timer)
  }
}

/**
 * `/livez`: the process answers. `/readyz`: `{state, checks: {<name>: {state, detail?}}}`, where `state` is the
 * worst of the checks; 503 when one is missing, 200 else.
 */
export function healthRoutes(checks: Readonly<Record<string, Check>>, log: Log): Hono {
  return new Hono()
    .get('/livez', c => c.json({ state: 'ok' }))
    .get('/readyz', async c => {
      const asked = Object.entries(checks).map(
        async ([name, check]) => [name, await ask(check, name, log)] as const,
      )
      const results = await Promise.all(asked)
      const worst = Math.max(0, ...results.map(([, { state }]) => order.indexOf(state)))
      const state = order[worst] ?? 'missing'
      return c.json({ state, checks: Object.fromEntries(results) }, state === 'missing' ? 503 : 200)
    })
}
