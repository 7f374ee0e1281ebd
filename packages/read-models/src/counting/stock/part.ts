import { never } from '../windows.ts'

/** From one dated change to another, in days; what lasts ends `never`. */
export type Stretch = {
  readonly startLower: number
  readonly startUpper: number
  readonly endLower: number
  readonly endUpper: number
}

export const isSameStretch = (a: Stretch, b: Stretch): boolean =>
  a === b ||
  (a.startLower === b.startLower &&
    a.startUpper === b.startUpper &&
    a.endLower === b.endLower &&
    a.endUpper === b.endUpper)

/** A row that says that something lasts: a part of a spell, as it is known over some positions. */
export type Part = {
  readonly known_from: number
  readonly known_until: number
  /** Among the parts of its subject; there is a gap between spells. */
  readonly index: number
  readonly spell: Stretch
  readonly own: Stretch
  /** The event's that it starts with. */
  readonly position: number
  readonly codes: readonly (readonly number[])[]
}

/** The days at whose end something is there: perhaps, and for sure. A stretch of days is empty when it ends as it begins. */
export type Presence = {
  readonly possible: Days
  readonly certain: Days
}

/** Days from `first` to before `end`. */
export type Days = { readonly first: number; readonly end: number }

/** All days. */
export const always: Days = { first: -never, end: never }

export const isOn = ({ first, end }: Days, day: number): boolean => first <= day && day < end

export const isEmpty = ({ first, end }: Days): boolean => first >= end

/** The days that are among both. */
export const overlap = (a: Days, b: Days): Days => {
  const first = Math.max(a.first, b.first)
  return { first, end: Math.max(first, Math.min(a.end, b.end)) }
}

const possibleEnd = (endUpper: number): number => (endUpper === never ? never : endUpper - 1)

const certainDays = ({ startUpper, endLower }: Stretch): Days => ({ first: startUpper - 1, end: endLower })
const possibleDays = ({ startLower, endUpper }: Stretch): Days => ({
  first: startLower,
  end: possibleEnd(endUpper),
})

/** When a piece of a spell is there: it counts only where its spell does. As `presenceOf` of the domain says. */
const presenceOf = (spell: Stretch, piece: Stretch): Presence => ({
  certain: overlap(certainDays(spell), certainDays(piece)),
  possible: overlap(possibleDays(spell), possibleDays(piece)),
})

/** Parts in order joined into pieces: neighbours are one, as the change between them made no difference. */
export const presencesOf = (parts: readonly Part[]): Presence[] => {
  const presences: Presence[] = []
  for (let i = 0; i < parts.length; ) {
    const first = parts[i] as Part
    let last = first
    for (i++; parts[i]?.index === last.index + 1; i++) last = parts[i] as Part
    const { startLower, startUpper } = first.own
    const { endLower, endUpper } = last.own
    presences.push(presenceOf(first.spell, { startLower, startUpper, endLower, endUpper }))
  }
  return presences
}

/** Whether parts in order make something be there at the end of a day: what {@link presencesOf} tells, of one day. */
export const thereBy = (parts: readonly Part[], day: number): 'certain' | 'possible' | 'not' => {
  let [isPossible, isCertain] = [false, false]
  for (let i = 0; i < parts.length; ) {
    const first = parts[i] as Part
    let last = first
    for (i++; parts[i]?.index === last.index + 1; i++) last = parts[i] as Part
    const { spell, own } = first
    const { endLower, endUpper } = last.own
    isPossible ||=
      Math.max(spell.startLower, own.startLower) <= day &&
      day < Math.min(possibleEnd(spell.endUpper), possibleEnd(endUpper))
    isCertain ||=
      Math.max(spell.startUpper, own.startUpper) <= day + 1 && day < Math.min(spell.endLower, endLower)
  }
  if (!isPossible) return 'not'
  return isCertain ? 'certain' : 'possible'
}

/** Disjoint stretches of days, in order, that cover what the given ones cover. */
export const united = (all: readonly Days[]): Days[] => {
  const joined: { first: number; end: number }[] = []
  const some = all.filter(days => !isEmpty(days))
  if (some.some(({ first }, i) => i > 0 && first < (some[i - 1] as Days).first))
    some.sort((a, b) => a.first - b.first)
  for (const { first, end } of some) {
    const last = joined.at(-1)
    if (last && first <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ first, end })
  }
  return joined
}
