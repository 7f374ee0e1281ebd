import type { Groups } from '../groups.ts'
import type { Selection } from '../selection.ts'
import type { OddSubject } from './odd.ts'
import { isOn, type Part, thereBy } from './part.ts'
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
    add(subject, passed, days, total)
    if (!groups) continue
    for (const [key, parts] of byKey(passed, groups, selection))
      add(subject, parts, days, key < 0 ? groups.none : groups.of(key))
  }
}

/** The parts that go under each group, by its key: -1 that of those that have none. */
const byKey = (parts: readonly Part[], groups: Groups, { picture }: Selection): Map<number, Part[]> => {
  const all = new Map<number, Part[]>()
  const put = (key: number, part: Part): void => {
    const known = all.get(key)
    if (!known) all.set(key, [part])
    else if (known.at(-1) !== part) known.push(part)
  }
  for (const part of parts) {
    let isAny = false
    for (const code of codesIn(part, groups.place, picture)) {
      const key = groups.keyOf(code)
      if (key < 0) continue
      isAny = true
      put(key, part)
    }
    if (!isAny) put(-1, part)
  }
  return all
}

/** Adds one for each day on which parts make their subject be there, surely and perhaps. */
const add = (
  { days: own }: OddSubject,
  parts: readonly Part[],
  days: readonly number[],
  counts: Float64Array,
): void => {
  for (const [i, day] of days.entries()) {
    const there = isOn(own, day) ? thereBy(parts, day) : 'not'
    if (there === 'not') continue
    counts[2 * i + 1] = (counts[2 * i + 1] as number) + 1
    if (there === 'certain') counts[2 * i] = (counts[2 * i] as number) + 1
  }
}
