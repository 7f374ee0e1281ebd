type Tally = { readonly value: number; readonly possible: number }

/** What is a count, with what is possible; ratios and durations are none. */
export const tallyOf = (total: object | null | undefined): Tally | undefined =>
  total && 'possible' in total ? (total as Tally) : undefined
