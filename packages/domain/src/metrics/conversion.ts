import { addDays, type Day, type DayRange } from '@partnerships/contracts'
import { dayAfter, type Period } from './period.ts'
import { type Ratio, ratioOf } from './ratio.ts'

/** A first stage, and the first event by which its partnership was signed or active, null while there is none. */
export type Signing = { readonly first: DayRange; readonly signed: DayRange | null }

/** The last day to sign on, by the first stage's day. */
const lastDays = (within: Period): ((first: Day) => Day) => {
  const known = new Map<Day, Day>()
  return first => {
    const last = known.get(first) ?? dayAfter(first, within)
    known.set(first, last)
    return last
  }
}

/** Tells whether a partnership was signed or active within the time of its first stage, its last day included. */
export type WithinTime = {
  /** For sure: if the first stage was on the first and the signature on the last of their days. */
  isSigned(signing: Signing): boolean
  /** Whether the time is over on a day, as it is from the day after its last one. */
  isOver(first: DayRange, day: Day): boolean
}

export const withinTime = (within: Period): WithinTime => {
  const lastDay = lastDays(within)
  return {
    isSigned: ({ first, signed }) => signed !== null && addDays(signed.upper, -1) <= lastDay(first.lower),
    isOver: (first, day) => lastDay(first.lower) < day,
  }
}

/**
 * The share of those that were signed or active within the time. `excluded` counts those that began so; the
 * share is immature while for one of them the time is not over on the day `known`.
 */
export const conversionOf = (
  signings: readonly Signing[],
  excluded: number,
  { isSigned, isOver }: WithinTime,
  known: Day,
): Ratio => ({
  ...ratioOf(signings.filter(isSigned).length, signings.length),
  excluded,
  ...(signings.some(({ first }) => !isOver(first, known)) && { immature: true }),
})
