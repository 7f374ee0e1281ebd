import { inParallel } from '../../measure.ts'
import type { Sort } from '../questions/question.ts'
import type { Client } from './client.ts'

/** How long answers took, in milliseconds, and how many a second there were. */
export type Latencies = {
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
  /** The processor's time that the service took for each, in milliseconds. */
  readonly cpuMs: number
  /** Why questions were not answered. */
  readonly failures: readonly string[]
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

/**
 * Asks questions of a sort, so many at once, for some seconds, after a while in which the service warms up to them.
 * Each question is asked once. One that is not answered took for ever.
 */
export const latenciesOf = async (
  client: Client,
  cpuMs: () => Promise<number>,
  { next, answered }: Sort,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Latencies> => {
  const took: number[] = []
  const failures: string[] = []
  const ask = async () => {
    const question = next()
    const started = performance.now()
    try {
      const body = await client.get(question.path)
      took.push(performance.now() - started)
      answered?.(question, body)
    } catch (error) {
      took.push(Number.POSITIVE_INFINITY)
      failures.push((error as Error).message)
    }
  }
  await inParallel(connections, seconds / 4, ask)
  took.length = 0
  const before = await cpuMs()
  const { events, seconds: lasted } = await inParallel(connections, seconds, ask)
  const cpu = (await cpuMs()) - before
  const sorted = took.toSorted((a, b) => a - b)
  return {
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    perSecond: events / lasted,
    cpuMs: cpu / events,
    failures,
  }
}
