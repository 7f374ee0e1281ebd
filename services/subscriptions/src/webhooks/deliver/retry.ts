const second = 1_000
const hour = 3_600 * second

/** How long an event is tried before its webhook is failing, in milliseconds: three days. */
export const patienceMs = 72 * hour

/**
 * How long to wait after a number of failed attempts, in milliseconds: at most 5 s after the first, then three
 * times as long each time up to six hours, less up to a quarter at random.
 */
export const retryDelay = (failures: number, random: () => number = Math.random): number =>
  Math.min(6 * hour, 5 * second * 3 ** (failures - 1)) * (1 - random() / 4)

/** What a Retry-After header asks for, in milliseconds from now; 0 for none or one that is neither seconds nor a date. */
export const retryAfterOf = (header: string | undefined, now: Date): number => {
  if (header === undefined) return 0
  if (/^\d{1,9}$/.test(header)) return Number(header) * second
  const until = Date.parse(header)
  return Number.isNaN(until) ? 0 : Math.max(0, until - now.getTime())
}
