import type { Pool } from '@partnerships/event-log'
import { readModels, rebuild } from '@partnerships/read-models'
import { sayProgress } from './progress.ts'

/** How long it took to project so many events. */
export type Mark = { readonly events: number; readonly seconds: number }

const behind = `
  select count(*) as models
    from unnest($1::text[], $2::int[]) m(name, version)
    left join read_models.projections p using (name, version)
   where coalesce(p.position, 0) < $3`

/** Whether a read model has not come to the end of the ledger. */
const isBehind = async (pool: Pool, head: number): Promise<boolean> => {
  const of = [readModels.map(({ name }) => name), readModels.map(({ version }) => version)]
  const { rows } = await pool.query<{ models: number }>(behind, [...of, head])
  return rows[0]?.models !== 0
}

/**
 * Rebuilds every read model from the ledger, one after the other, as the command does. Resolves with how long that
 * took in all, indexes included; undefined when they stood at the end of the ledger already.
 */
export const rebuildAll = async (pool: Pool, head: number): Promise<Mark | undefined> => {
  if (!(await isBehind(pool, head))) return undefined
  const { signal } = new AbortController()
  const started = performance.now()
  for (const model of readModels) {
    const progress = sayProgress(`rebuilding ${model.name}`)
    await rebuild({ pool, model, signal, onProgress: ({ folded, events }) => progress(folded, events) })
  }
  const seconds = (performance.now() - started) / 1_000
  // As the server does by itself sooner or later.
  await pool.query('vacuum analyze')
  return { events: head, seconds }
}

/** The exponent with which seconds grow with events: 1 when it takes twice as long for twice as many. */
export const slopeOf = (marks: readonly Mark[]): number => {
  const points = marks.map(({ events, seconds }) => [Math.log(events), Math.log(seconds)] as const)
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
