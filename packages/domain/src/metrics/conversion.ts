import type { JourneyStep } from './journey-step.ts'
import { type Ratio, ratioOf } from './ratio.ts'

/** By when a partnership has to be signed or active: the last day that counts, by the day of its first stage. */
export type LastDay = (first: number) => number

/**
 * Whether a partnership was signed or active within the time of its first stage for sure: if the first stage was on
 * the first, and the signature on the last of the days that they may have been on.
 */
export const isConverted = ({ lower, otherUpper }: JourneyStep, lastDay: LastDay): boolean =>
  otherUpper !== null && otherUpper - 1 <= lastDay(lower)

/** How many first stages there are of each sort. */
export type ConversionCounts = {
  /** Not signed or active from the start. */
  readonly begun: number
  /** Of these, {@link isConverted}. */
  readonly converted: number
  /** Of these, those whose time is not over. */
  readonly open: number
  /** Signed or active from the start. */
  readonly excluded: number
}

/**
 * Of first stages, the share by which the partnership was signed or active within the time; immature while for one of
 * them the time is not over.
 */
export const conversionOf = ({ begun, converted, open, excluded }: ConversionCounts): Ratio => {
  const ratio = { ...ratioOf(converted, begun), excluded }
  return open > 0 ? { ...ratio, immature: true } : ratio
}
