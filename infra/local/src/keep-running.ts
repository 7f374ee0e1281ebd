import { setTimeout as sleep } from 'node:timers/promises'
import type { Say } from './say.ts'

/** Something that runs by itself until it is stopped, or ends on its own. */
export type Running = {
  /** Settles when it has ended, with a phrase that says how. */
  readonly exited: Promise<string>
  readonly stop: () => Promise<void>
}

export type Kept<R extends Running> = {
  /** The one that was started first. */
  readonly first: R
  readonly stop: () => Promise<void>
}

/** Waits between restarts, in ms: doubled with each that fails soon after. */
const pause = (failures: number): number => Math.min(250 * 2 ** failures, 10_000)
const STEADY_AFTER = 30_000

/** Starts it, and starts it again whenever it ends by itself. Throws when the first start does. */
export const keepRunning = async <R extends Running>(
  name: string,
  launch: () => Promise<R>,
  say: Say,
): Promise<Kept<R>> => {
  const stopping = new AbortController()
  const { signal } = stopping
  const first = await launch()
  let current: R | null = first

  const relaunch = async (): Promise<R | null> => {
    try {
      return await launch()
    } catch (error) {
      say(`${name} did not start: ${(error as Error).message}`)
      return null
    }
  }

  const keep = async () => {
    let failures = 0
    while (!signal.aborted) {
      const since = performance.now()
      const how = await current?.exited
      if (signal.aborted) return
      failures = current && performance.now() - since > STEADY_AFTER ? 0 : failures + 1
      if (how) say(`${name} ${how}; starting it again`)
      await sleep(pause(failures - 1), undefined, { signal }).catch(() => {})
      if (!signal.aborted) current = await relaunch()
    }
    await current?.stop()
  }

  const keeping = keep()
  return {
    first,
    stop: async () => {
      stopping.abort()
      await current?.stop()
      await keeping
    },
  }
}
