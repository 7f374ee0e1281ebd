import type { Groups } from '../groups.ts'
import type { Picture } from '../organisations.ts'
import type { Selection } from '../selection.ts'
import type { OddSubject } from './odd.ts'
import { isOn, type Part, thereBy } from './part.ts'
import { codesIn, passing } from './passing.ts'

/** The parts that pass, those of one key, and the keys of them all: written anew for each subject. */
const passed: Part[] = []
const ofKey: Part[] = []
const keys: number[] = []

/** Counts subjects that are looked at one by one: by those of their parts that pass, and under each group by its own. */
export const countOdd = (
  odd: readonly OddSubject[],
  selection: Selection,
  days: readonly number[],
  { total, groups }: { readonly total: Float64Array; readonly groups: Groups | undefined },
): void => {
  const passes = passing(selection)
  for (const subject of odd) {
    passed.length = 0
    for (const part of subject.parts) if (passes(part)) passed.push(part)
    if (passed.length === 0) continue
    add(subject, passed, days, total)
    if (groups) addByKey(subject, days, groups, selection)
  }
}

/** Adds a subject to the groups of the parts that passed, to each by those that go under it. */
const addByKey = (
  subject: OddSubject,
  days: readonly number[],
  groups: Groups,
  { picture }: Selection,
): void => {
  keys.length = 0
  for (const part of passed)
    eachKey(part, groups, picture, key => {
      if (!keys.includes(key)) keys.push(key)
    })
  for (const key of keys) {
    ofKey.length = 0
    for (const part of passed)
      eachKey(part, groups, picture, other => {
        if (other === key && ofKey.at(-1) !== part) ofKey.push(part)
      })
    add(subject, ofKey, days, key < 0 ? groups.none : groups.of(key))
  }
}

/** Visits the keys of the groups that a part goes under: -1 that of those that have none. */
const eachKey = (part: Part, groups: Groups, picture: Picture, visit: (key: number) => void): void => {
  let isAny = false
  for (const code of codesIn(part, groups.place, picture)) {
    const key = groups.keyOf(code)
    if (key < 0) continue
    isAny = true
    visit(key)
  }
  if (!isAny) visit(-1)
}

/** Adds one for each day on which parts make their subject be there, surely and perhaps. */
const add = (
  { days: own }: OddSubject,
  parts: readonly Part[],
  days: readonly number[],
  counts: Float64Array,
): void => {
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number
    const there = isOn(own, day) ? thereBy(parts, day) : 'not'
    if (there === 'not') continue
    counts[2 * i + 1] = (counts[2 * i + 1] as number) + 1
    if (there === 'certain') counts[2 * i] = (counts[2 * i] as number) + 1
  }
}
