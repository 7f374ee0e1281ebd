import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from '@partnerships/event-log'
import { startService } from './service.ts'

/** How long it took from nothing to so many events. */
export type Mark = { readonly events: number; readonly seconds: number }

const everyMs = 100
const reached = 'select coalesce(min(position), 0) as position from read_models.projections'

/**
 * Has the projector, as a process of its own, take the ledger into empty read tables. Resolves with how long it took
 * to come to each of the marks, given in rising numbers of events.
 */
export const projectTo = async (
  pool: Pool,
  databaseUrl: string,
  marks: readonly number[],
  progress: (events: number) => void,
): Promise<Mark[]> => {
  const projector = await startService('projector', databaseUrl)
  const started = performance.now()
  const passed: Mark[] = []
  while (passed.length < marks.length) {
    await sleep(everyMs)
    const { rows } = await pool.query<{ position: number }>(reached)
    const events = rows[0]?.position ?? 0
    const seconds = (performance.now() - started) / 1_000
    progress(events)
    for (const mark of marks.slice(passed.length)) if (events >= mark) passed.push({ events, seconds })
  }
  await projector.stop()
  await pool.query('vacuum analyze')
  return passed
}

/** The exponent with which seconds grow with events: 1 when it takes twice as long for twice as many. */
export const slopeOf = (marks: readonly Mark[]): number => {
  const points = marks.map(({ events, seconds }) => [Math.log(events), Math.log(seconds)] as const)
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
