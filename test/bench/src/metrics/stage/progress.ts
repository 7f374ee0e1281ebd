const everyMs = 10_000

/** Says, at most every ten seconds, how far something has come and how fast. */
export const sayProgress = (what: string, total?: number): ((done: number) => void) => {
  const started = performance.now()
  let said = started
  return done => {
    const now = performance.now()
    if (now - said < everyMs) return
    said = now
    const rate = Math.round((done / (now - started)) * 1_000)
    const share = total ? ` of about ${total.toLocaleString('en')}` : ''
    console.log(`${what}: ${done.toLocaleString('en')}${share} events, ${rate.toLocaleString('en')}/s`)
  }
}
