import { setTimeout as sleep } from 'node:timers/promises'
import { sortsOf } from '../questions/sorts.ts'
import type { settings } from '../settings.ts'
import { startQueryService } from '../stage/query-service.ts'
import type { Stand } from '../stage/stand.ts'
import { type Asked, askAll } from './ask-all.ts'
import { connectTo } from './client.ts'

type Reached = { readonly seconds: number; readonly memory: number }

/**
 * What the query service takes up, in bytes, and how many seconds after its start it first answered, and had worked out
 * all that questions look up.
 */
export type Memory = {
  readonly ready: number
  readonly firstAnswer: Reached
  readonly prepared: Reached
  readonly busy: number
}

/** Starts a query service over a stand, waits until it is prepared, and asks it everything. */
export const askService = async (
  { url, pool, world, head }: Stand,
  asking: typeof settings,
): Promise<{ readonly asked: Asked[]; readonly memory: Memory }> => {
  const started = performance.now()
  const query = await startQueryService(url)
  try {
    const ready = await query.memory()
    await firstAnswer(query.baseUrl, '/v1/metrics/active-partnerships')
    const reached = async (what: string): Promise<Reached> => {
      const seconds = (performance.now() - started) / 1_000
      console.log(`the query service ${what} ${seconds.toFixed(1)} s after its start`)
      return { seconds, memory: await query.memory() }
    }
    const answered = await reached('answers')
    await query.untilPrepared()
    const prepared = await reached('is prepared')

    const client = connectTo(query.baseUrl)
    const asked = await askAll(client, query.cpuMs, pool, sortsOf(world, head), asking)
    client.close()
    return { asked, memory: { ready, firstAnswer: answered, prepared, busy: await query.memory() } }
  } finally {
    await query.stop()
  }
}

/** Asks until there is an answer: the service breaks off what it has not answered for long. */
const firstAnswer = async (baseUrl: string, path: string): Promise<void> => {
  for (let left = mostTries; ; left--) {
    const client = connectTo(baseUrl, 3_600_000)
    try {
      await client.get(path)
      return
    } catch (error) {
      if (left === 0) throw error
      await sleep(1_000)
    } finally {
      client.close()
    }
  }
}

const mostTries = 3_600
