/** What is sure and what is possible, by the code of a territory. */
export type MapValues = ReadonlyMap<string, { readonly value: number; readonly possible: number }>

export const greatestOf = (values: MapValues): number =>
  Math.max(0, ...[...values.values()].map(({ value }) => value))
