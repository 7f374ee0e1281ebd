import { ProblemError } from '../errors.ts'

const most = 30_000

/** A page is told when the machine is connected again; Node is not. */
const page = globalThis as { addEventListener?: EventTarget['addEventListener'] }

/**
 * Resolves after so many milliseconds, or once the machine is connected again; rejects with the signal's reason when
 * it is aborted before.
 */
export const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const over = new AbortController()
    const end = (settle: () => void) => {
      clearTimeout(timer)
      over.abort()
      settle()
    }
    const timer = setTimeout(() => end(resolve), ms)
    signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { signal: over.signal })
    page.addEventListener?.('online', () => end(resolve), { signal: over.signal })
  })

/**
 * How long to wait before the next attempt, in milliseconds: twice as long after each, at most 30 s, of which a
 * random half is left out so that many who were cut off at once don't come back at once.
 */
export const delayOf = (attempt: number, first = 1_000): number => {
  const longest = Math.min(most, first * 2 ** (attempt - 1))
  return longest * (0.5 + Math.random() / 2)
}

/** Waits before another attempt, at least as long as the server asked for. */
export const backOff = (
  attempt: number,
  failure: unknown,
  signal: AbortSignal | undefined,
  first?: number,
): Promise<void> => {
  const asked = failure instanceof ProblemError ? (failure.retryAfter ?? 0) * 1_000 : 0
  return pause(Math.max(asked, delayOf(attempt, first)), signal)
}
