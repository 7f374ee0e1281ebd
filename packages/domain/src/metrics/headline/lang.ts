/** The languages that numbers are put into words in. */
export const langs = ['fr', 'en'] as const
export type Lang = (typeof langs)[number]

/** A text in each of them. */
export type Texts = { readonly [L in Lang]: string }
