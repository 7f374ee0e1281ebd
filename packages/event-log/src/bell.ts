/** Rings when something was appended, at the latest soon after. It carries no data and may be missed. */
export interface Bell {
  /** Resolves at a ring, after `ms` milliseconds, or when the signal aborts. Never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}

/** A bell that nobody rings: who waits for it polls. */
export const silentBell: Bell = {
  wait: (ms, signal) =>
    new Promise(resolve => {
      if (signal?.aborted) return resolve()
      const done = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      signal?.addEventListener('abort', done)
    }),
}
