import { type Duration, durationOf } from './duration.ts'
import type { JourneyStep } from './journey-step.ts'

/** The days from the first stage to the first signature or activation; null unless both days are known and it did not begin so. */
export const daysToSign = ({
  lower,
  upper,
  otherLower,
  otherUpper,
  begunSigned,
}: JourneyStep): number | null =>
  begunSigned || otherLower === null || otherUpper !== otherLower + 1 || upper !== lower + 1
    ? null
    : lower - otherLower

/** Gathers first signatures; those of which {@link daysToSign} can't be told are excluded. */
export class TimeToSign {
  readonly #days: number[] = []
  #excluded = 0

  add(step: JourneyStep): void {
    const days = daysToSign(step)
    if (days === null) this.#excluded++
    else this.#days.push(days)
  }

  result(): Duration {
    return durationOf(this.#days, this.#excluded)
  }
}
