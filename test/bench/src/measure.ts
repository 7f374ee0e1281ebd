/** How much was done in how long. */
export type Measure = { events: number; seconds: number; p50ms?: number; p99ms?: number }

/**
 * Repeats `task` with so many under way at once until the time is up; every call handles one event. It is told
 * how many came before, and by which of the workers, counted from 0, it is done.
 */
export const inParallel = async (
  concurrency: number,
  seconds: number,
  task: (n: number, worker: number) => Promise<unknown>,
): Promise<Measure> => {
  const started = performance.now()
  const until = started + seconds * 1000
  let events = 0
  const work = async (worker: number) => {
    while (performance.now() < until) await task(events++, worker)
  }
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => work(worker)))
  return { events, seconds: (performance.now() - started) / 1000 }
}

export const perSecond = ({ events, seconds }: Measure): number => events / seconds

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}
