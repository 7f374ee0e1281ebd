import type { View } from './view.ts'

/** What a number's page is to look at: the scope with the period as it was made out, and what it is compared with. */
export const searchOf = ({ scope, period, compare }: View) => ({ ...scope, ...period, compare })
