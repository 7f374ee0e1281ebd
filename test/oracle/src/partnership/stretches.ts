import type { Moment } from './walk.ts'

/** A while between two events of a history, during which each part starts where the one before ends. */
export type Stretch = {
  readonly parts: readonly Moment[]
  readonly end: Moment | undefined
}

/** The longest stretches of a history in which every moment is as asked. */
export const stretchesWhere = (moments: readonly Moment[], is: (moment: Moment) => boolean): Stretch[] => {
  const stretches: Stretch[] = []
  let parts: Moment[] = []
  for (const moment of moments) {
    if (is(moment)) parts.push(moment)
    else {
      if (parts.length > 0) stretches.push({ parts, end: moment })
      parts = []
    }
  }
  return parts.length > 0 ? [...stretches, { parts, end: undefined }] : stretches
}
