import type { Merger } from '../subjects/organisations.ts'
import type { Day } from '../time/day.ts'

/** What an organisation has become by the end of a day, by the mergers up to it; chains are followed. */
export const becomes = (organisation: string, mergers: readonly Merger[], day: Day): string => {
  const merger = mergers.find(({ other, placed }) => other === organisation && placed.sortDay <= day)
  return merger ? becomes(merger.into, mergers, day) : organisation
}

/** The mergers that an organisation goes through after a day, as each takes it. */
export const laterMergers = (organisation: string, mergers: readonly Merger[], day: Day): Merger[] => {
  const now = becomes(organisation, mergers, day)
  return mergers.filter(
    ({ other, placed }) => placed.sortDay > day && passes(now, other, mergers, placed.sortDay),
  )
}

/** Whether it is the other on the day of its merger. */
const passes = (organisation: string, other: string, mergers: readonly Merger[], day: Day): boolean =>
  organisation === other ||
  mergers.some(
    merger =>
      merger.other === organisation &&
      merger.placed.sortDay <= day &&
      passes(merger.into, other, mergers, day),
  )
