import { sortsOf } from '../questions/sorts.ts'
import type { settings } from '../settings.ts'
import { startQueryService } from '../stage/query-service.ts'
import type { Stand } from '../stage/stand.ts'
import { type Asked, askAll } from './ask-all.ts'
import { connectTo } from './client.ts'

/** What the query service takes up, in bytes, and how many seconds after its start it first answered. */
export type Memory = {
  readonly ready: number
  readonly firstAnswer: { readonly seconds: number; readonly memory: number }
  readonly busy: number
}

/** Starts a query service over a stand, waits for its first answer, and asks it everything. */
export const askService = async (
  { url, pool, world, head }: Stand,
  asking: typeof settings,
): Promise<{ readonly asked: Asked[]; readonly memory: Memory }> => {
  const started = performance.now()
  const query = await startQueryService(url)
  try {
    const ready = await query.memory()
    const first = connectTo(query.baseUrl, 1, 3_600_000)
    await first.get('/v1/metrics/active-partnerships')
    first.close()
    const seconds = (performance.now() - started) / 1_000
    const firstAnswer = { seconds, memory: await query.memory() }
    console.log(`the query service answers ${seconds.toFixed(1)} s after its start`)

    const client = connectTo(query.baseUrl, asking.connections)
    const asked = await askAll(client, pool, sortsOf(world, head), asking)
    client.close()
    return { asked, memory: { ready, firstAnswer, busy: await query.memory() } }
  } finally {
    await query.stop()
  }
}
