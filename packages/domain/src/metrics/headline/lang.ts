import type { Lang } from '@partnerships/contracts/words'

/** A text in each of the languages. */
export type Texts = { readonly [L in Lang]: string }
