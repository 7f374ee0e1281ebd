import { setTimeout as sleep } from 'node:timers/promises'
import { isStalled, type Survey } from './survey.ts'

type StandBy = {
  readonly look: () => Promise<Survey>
  readonly everyMs: number
  readonly signal: AbortSignal
}

/**
 * Waits while somebody else feeds the stream; returns when it has stood still for one interval although there
 * was something to do. The interval varies, so that of several waiting relays one is first.
 */
export async function standBy({ look, everyMs, signal }: StandBy): Promise<void> {
  for (let before = await look(); ; ) {
    await sleep(everyMs * (0.75 + Math.random() / 2), undefined, { signal })
    const now = await look()
    if (isStalled(before, now)) return
    before = now
  }
}
