/** How many count for sure, and how many may. `value` is never more than `possible`. */
export type Tally = { readonly value: number; readonly possible: number }

/** A tally of a stretch of days. */
export type Bucket = { readonly from: string; readonly to: string } & Tally

/** Whether nothing is left to doubt. */
export const isCertain = ({ value, possible }: Tally): boolean => value === possible
