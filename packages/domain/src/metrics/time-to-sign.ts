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
