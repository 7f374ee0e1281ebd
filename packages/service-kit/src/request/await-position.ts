import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '../problems/problem-error.ts'

const pauseMs = 25

/**
 * Reading your own write: resolves with the position reached once it is at least `awaited`.
 * Throws a `projection-behind` problem after `patienceMs`.
 */
export async function awaitPosition(
  awaited: number,
  reached: () => Promise<number>,
  patienceMs = 5_000,
): Promise<number> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const position = await reached()
    if (position >= awaited) return position
    if (performance.now() > deadline) {
      const detail = `Position ${awaited} is not reached yet; this answer would reflect ${position}.`
      throw new ProblemError({ code: 'projection-behind', detail })
    }
    await sleep(pauseMs)
  }
}
