/** What contributions are counted in. */
export const units = ['EUR', 'day', 'hour', 'm2', 'item'] as const
export type Unit = (typeof units)[number]

/** How a published number is meant. */
export const qualifiers = ['exact', 'approximate', 'at-least', 'at-most'] as const
export type Qualifier = (typeof qualifiers)[number]

/** Where a published number comes from. */
export const natures = ['observed', 'estimated', 'target'] as const
export type Nature = (typeof natures)[number]
