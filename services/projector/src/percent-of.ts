import type { Progress } from '@partnerships/read-models'

/** How much of a rebuild is done, from 0 to 100. */
export const percentOf = ({ folded, events }: Pick<Progress, 'folded' | 'events'>): number =>
  events === 0 ? 100 : Math.floor((100 * folded) / events)
