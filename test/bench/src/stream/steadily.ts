import { setTimeout as sleep } from 'node:timers/promises'

/** Does something at a steady pace for so many seconds, whether or not the one before is done; waits for all in the end. */
export const steadily = async (
  perSecond: number,
  seconds: number,
  act: (n: number) => unknown,
): Promise<void> => {
  const started = performance.now()
  const doing: unknown[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = started + (n * 1_000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await sleep(wait)
    doing.push(act(n))
  }
  await Promise.all(doing)
}
