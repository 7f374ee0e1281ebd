import { setTimeout as sleep } from 'node:timers/promises'
import { ledgerHead, type Pool } from '@partnerships/event-log'
import { type ReadModel, readCheckpoint } from '@partnerships/read-models'

type Watch = {
  readonly pool: Pool
  readonly models: readonly ReadModel[]
  readonly everyMs: number
  readonly signal: AbortSignal
}

/** Waits until the checkpoints stand still though the log has more: whoever moved them is gone. */
export const standBy = async ({ pool, models, everyMs, signal }: Watch): Promise<void> => {
  const look = async () => {
    const { ledgerid, position } = await ledgerHead(pool)
    const reached: number[] = []
    for (const model of models) reached.push((await readCheckpoint(pool, model, ledgerid)).position)
    return { behind: Math.min(...reached) < position, at: reached.join() }
  }
  let before = await look()
  while (!signal.aborted) {
    await sleep(everyMs, undefined, { signal }).catch(() => {})
    const now = await look()
    if (before.behind && now.at === before.at) return
    before = now
  }
}
