import { organisationPlaces, placeOf } from '../dimensions.ts'
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

/** How something stands to each day. */
type Standing = ReturnType<typeof thereBy>[]
const byAll: Standing = []
const bySome: Standing = []

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
    stand(subject, passed, days, byAll)
    add(byAll, total)
    if (!groups) continue
    if (haveFewCodes(groups) && keyBits(selection.picture, groups.place)) addByBits(subject, days, groups)
    else addByKey(subject, days, groups, selection.picture)
  }
}

/** The keys of each part that passed as bits, where they are codes below {@link noKey}; that for none. */
const bits: number[] = []
const noKey = 30

/** Whether each code of a dimension is a group, and there are few. */
const haveFewCodes = ({ place }: Groups): boolean =>
  place !== placeOf.territory && place !== placeOf.organisation

/** Writes the bits of the parts that passed; false when a code is too great. */
const keyBits = ({ kindOf }: Picture, place: number): boolean => {
  const isOfKinds = place === organisationPlaces.kind
  for (let p = 0; p < passed.length; p++) {
    const codes = (passed[p] as Part).codes[isOfKinds ? organisationPlaces.own : place] as readonly number[]
    let own = 0
    for (let i = 0; i < codes.length; i++) {
      const code = isOfKinds ? kindOf(codes[i] as number) : (codes[i] as number)
      if (code >= noKey) return false
      if (code >= 0) own |= 1 << code
    }
    bits[p] = own === 0 ? 1 << noKey : own
  }
  return true
}

/** Adds a subject to the groups of the parts that passed, to each by those that go under it. */
const addByBits = (subject: OddSubject, days: readonly number[], groups: Groups): void => {
  let [some, all] = [0, -1]
  for (let p = 0; p < passed.length; p++) {
    some |= bits[p] as number
    all &= bits[p] as number
  }
  for (let left = some; left !== 0; left &= left - 1) {
    const bit = left & -left
    ofKey.length = 0
    if ((all & bit) === 0)
      for (let p = 0; p < passed.length; p++) if ((bits[p] as number) & bit) ofKey.push(passed[p] as Part)
    const key = 31 - Math.clz32(bit)
    addUnder(subject, days, key === noKey ? -1 : key, groups, (all & bit) !== 0)
  }
}

/** The same where there may be many keys. */
const addByKey = (subject: OddSubject, days: readonly number[], groups: Groups, picture: Picture): void => {
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
    addUnder(subject, days, key, groups, ofKey.length === passed.length)
  }
}

/** Adds a subject to the group of a key, of which all parts that passed are or some. */
const addUnder = (
  subject: OddSubject,
  days: readonly number[],
  key: number,
  groups: Groups,
  isOfAll: boolean,
): void => {
  if (!isOfAll) stand(subject, ofKey, days, bySome)
  add(isOfAll ? byAll : bySome, key < 0 ? groups.none : groups.of(key))
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

/** Writes how parts make their subject stand to each day. */
const stand = (
  { days: own }: OddSubject,
  parts: readonly Part[],
  days: readonly number[],
  into: Standing,
): void => {
  into.length = days.length
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number
    into[i] = isOn(own, day) ? thereBy(parts, day) : 'not'
  }
}

/** Adds one for each day on which a subject is there, surely and perhaps. */
const add = (standing: Standing, counts: Float64Array): void => {
  for (let i = 0; i < standing.length; i++) {
    if (standing[i] === 'not') continue
    counts[2 * i + 1] = (counts[2 * i + 1] as number) + 1
    if (standing[i] === 'certain') counts[2 * i] = (counts[2 * i] as number) + 1
  }
}
