import type { Bell } from '@partnerships/event-log'

/** A bell and how to ring it. A ring says «there may be something new», so many are as good as one. */
export type Doorbell = { ring(): void; readonly bell: Bell }

/**
 * A bell within this process, for any number of readers. A ring wakes those who wait at that moment, so a reader
 * starts to wait before it looks, as `followLog` does.
 */
export function createBell(): Doorbell {
  const waiting = new Set<() => void>()
  const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      if (signal?.aborted) return resolve()
      const wake = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', wake)
        waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      signal?.addEventListener('abort', wake)
      waiting.add(wake)
    })
  const ring = () => {
    for (const wake of waiting) wake()
  }
  return { ring, bell: { wait } }
}
