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

/**
 * Counts, of first stages, the share by which the partnership was signed or active within the time. Those that began
 * so are `excluded`; the share is immature while for one of the rest the time is not over on the day `known`.
 */
export class Conversion {
  readonly #lastDay: LastDay
  readonly #known: number
  #converted = 0
  #begun = 0
  #excluded = 0
  #immature = false

  constructor(lastDay: LastDay, known: number) {
    this.#lastDay = lastDay
    this.#known = known
  }

  add(step: JourneyStep): void {
    if (step.begunSigned) {
      this.#excluded++
      return
    }
    this.#begun++
    if (isConverted(step, this.#lastDay)) this.#converted++
    if (this.#known <= this.#lastDay(step.lower)) this.#immature = true
  }

  result(): Ratio {
    const ratio = { ...ratioOf(this.#converted, this.#begun), excluded: this.#excluded }
    return this.#immature ? { ...ratio, immature: true } : ratio
  }
}
