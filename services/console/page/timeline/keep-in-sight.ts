/** What a reader does to look elsewhere. */
const acts = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/**
 * Scrolls to a place, and again whenever the page grows or shrinks around it, until the reader does something. Returns
 * how to end it before.
 */
export const keepInSight = (place: HTMLElement): (() => void) => {
  const over = new AbortController()
  const observer = new ResizeObserver(() => place.scrollIntoView({ block: 'center' }))
  observer.observe(document.body)
  over.signal.addEventListener('abort', () => observer.disconnect())
  for (const act of acts)
    window.addEventListener(act, () => over.abort(), { passive: true, signal: over.signal })
  return () => over.abort()
}
