/** What a number is compared with: how long before; `none` says in the address that it is not to be. */
export const comparisons = ['P1Y', 'P2Y', 'P5Y', 'none'] as const

/** What is compared with when the address says nothing. */
const OPENING = 'P2Y'

/** What the address asks to compare with, as the API takes it. */
export const compareOf = (compare: string = OPENING): string | undefined =>
  compare === 'none' ? undefined : compare
