/** Out of sight for so long, in milliseconds, a page lets its connection go; a glance elsewhere is shorter. */
const AWAY = 30_000

const isHidden = (): boolean => document.visibilityState === 'hidden'

/** Resolves once the page is in sight, or the signal is aborted. */
export const untilShown = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (!isHidden() || signal.aborted) return resolve()
    const over = new AbortController()
    const settle = () => {
      over.abort()
      resolve()
    }
    const look = () => !isHidden() && settle()
    document.addEventListener('visibilitychange', look, { signal: over.signal })
    signal.addEventListener('abort', settle, { signal: over.signal })
  })

/**
 * A signal that is aborted when the page has been out of sight for a while, when the machine loses its connection
 * (which the stream itself would be long in noticing), or with `signal`; `end` stops looking.
 */
export const whileSeen = (signal: AbortSignal): { signal: AbortSignal; end: () => void } => {
  const unseen = new AbortController()
  const over = new AbortController()
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(waiting)
    if (isHidden()) waiting = setTimeout(() => unseen.abort(), AWAY)
  }
  document.addEventListener('visibilitychange', look, { signal: over.signal })
  window.addEventListener('offline', () => unseen.abort(), { signal: over.signal })
  look()
  return {
    signal: AbortSignal.any([signal, unseen.signal]),
    end: () => {
      clearTimeout(waiting)
      over.abort()
    },
  }
}
