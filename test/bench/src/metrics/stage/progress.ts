const everyMs = 10_000

export const whole = (value: number): string => Math.round(value).toLocaleString('en')

/** Says, at most every ten seconds, how many of how many events something has done, and how fast. */
export const sayProgress = (what: string): ((done: number, total: number) => void) => {
  const started = performance.now()
  let said = started
  return (done, total) => {
    const now = performance.now()
    if (now - said < everyMs) return
    said = now
    const rate = (done / (now - started)) * 1_000
    console.log(`${what}: ${whole(done)} of ${whole(total)} events, ${whole(rate)}/s`)
  }
}
