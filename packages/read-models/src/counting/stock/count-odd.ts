import type { Groups } from '../groups.ts'
import type { Selection } from '../selection.ts'
import { isSameList } from './cut.ts'
import type { OddSubject } from './odd.ts'
import { isOn, type Part, presencesOf } from './part.ts'
import { codesIn, passing } from './passing.ts'

/** Counts subjects that are looked at one by one: by those of their parts that pass, and under each group by its own. */
export const countOdd = (
  odd: readonly OddSubject[],
  selection: Selection,
  days: readonly number[],
  { total, groups }: { readonly total: Float64Array; readonly groups: Groups | undefined },
): void => {
  const passes = passing(selection)
  for (const subject of odd) {
    const passed = subject.parts.filter(passes)
    if (passed.length === 0) continue
    const adding = countsOn(subject, passed, days)
    addTo(total, adding)
    if (!groups) continue
    const codes = passed.map(part => codesIn(part, groups.place, selection.picture))
    const keysOf = (of: readonly number[]) => groups.keysOf(of)
    const add = (key: number, counts: Float64Array) => addTo(key < 0 ? groups.none : groups.of(key), counts)
    const [first] = codes
    if (first && codes.every(each => isSameList(each, first))) {
      for (const key of keysOf(first)) add(key, adding)
      continue
    }
    const keys = codes.map(keysOf)
    for (const key of new Set(keys.flat())) {
      const own = passed.filter((_, i) => keys[i]?.includes(key))
      add(key, countsOn(subject, own, days))
    }
  }
}

/** Whether some of a subject's parts make it be there on each day, surely and perhaps. */
const countsOn = (
  { days: own }: OddSubject,
  parts: readonly Part[],
  days: readonly number[],
): Float64Array => {
  const counts = new Float64Array(2 * days.length)
  const presences = presencesOf(parts)
  for (const [i, day] of days.entries()) {
    if (!isOn(own, day) || !presences.some(({ possible }) => isOn(possible, day))) continue
    counts[2 * i + 1] = 1
    if (presences.some(({ certain }) => isOn(certain, day))) counts[2 * i] = 1
  }
  return counts
}

const addTo = (counts: Float64Array, others: Float64Array): void => {
  for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) + (others[i] as number)
}
