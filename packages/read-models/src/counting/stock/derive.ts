import { placeOf } from '../dimensions.ts'
import { never } from '../windows.ts'
import { type Days, isSameStretch, type Part, presenceOf, presencesOf, united } from './part.ts'

/** When a subject is there, in a way that adds up: on any day at most one of its rows is. */
export type PresenceRow = {
  readonly possible: Days
  readonly certain: Days
  readonly position: number
  readonly codes: readonly (readonly number[])[]
}

/** The same of one history: what holds of the subject as a whole, part by part, or only by looking at its parts. */
export type Stocked = {
  /** For questions about nothing that changes within the subject. */
  readonly whole: readonly PresenceRow[]
  /** For the others. */
  readonly parts: readonly PresenceRow[]
  /** In place of `parts` where these would not add up. */
  readonly odd: readonly Part[]
  /** The places of the dimensions that change. */
  readonly changing: readonly number[]
  /** Starts and ends of spells of which the day is not known. */
  readonly imprecise: readonly ImpreciseRow[]
}

/** When a spell starts or ends, from `lower` to before `upper`. */
export type ImpreciseRow = {
  readonly lower: number
  readonly upper: number
  readonly codes: readonly (readonly number[])[]
}

const isEmpty = ({ first, end }: Days): boolean => first >= end

const none: Days = { first: never, end: never }

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a === b || (a.length === b.length && a.every((code, i) => code === b[i]))

const places = Object.values(placeOf)

const changingIn = (parts: readonly Part[]): number[] => {
  const [first, ...others] = parts as [Part, ...Part[]]
  if (others.length === 0) return []
  return places.filter(place =>
    others.some(({ codes }) => !isSame(codes[place] as number[], first.codes[place] as number[])),
  )
}

/** A row for each possible stretch, with the certain one in it; a further certain one has a row of its own. */
const wholeRows = (parts: readonly Part[], changing: readonly number[]): PresenceRow[] => {
  const presences = presencesOf(parts)
  const { position, codes } = parts[0] as Part
  const [only] = presences
  if (only && presences.length === 1 && changing.length === 0)
    return isEmpty(only.possible)
      ? []
      : [{ possible: only.possible, certain: isEmpty(only.certain) ? none : only.certain, position, codes }]
  const shown = codes.map((list, place) => (changing.includes(place) ? [] : list))
  const certain = united(presences.map(presence => presence.certain))
  const rows = united(presences.map(presence => presence.possible)).map((possible): PresenceRow => {
    const inside = certain.findIndex(({ first }) => possible.first <= first && first < possible.end)
    const [sure] = inside < 0 ? [none] : certain.splice(inside, 1)
    return { possible, certain: sure as Days, position, codes: shown }
  })
  return [...rows, ...certain.map(sure => ({ possible: none, certain: sure, position, codes: shown }))]
}

const isPrecise = ({ startLower, startUpper }: Part['own']): boolean => startUpper === startLower + 1

/** Whether the presences of the parts, and of what they make together, add up. */
const addUp = (parts: readonly Part[]): boolean => {
  let before: Part | undefined
  let reached = Number.NEGATIVE_INFINITY
  for (const part of parts) {
    const goesOn = before !== undefined && before.index === part.index - 1
    if (goesOn && (!isPrecise(part.own) || part.own.startLower < (before as Part).own.startLower))
      return false
    if (!goesOn) {
      const { possible } = presenceOf(part.spell, part.spell)
      if (possible.first < reached) return false
      reached = possible.end
    }
    before = part
  }
  return true
}

/** Neighbours that differ in no dimension as one. */
const coalesced = (parts: readonly Part[]): Part[] => {
  const joined: Part[] = []
  let lastIndex = Number.NaN
  let index = 0
  for (const part of parts) {
    const before = joined.at(-1)
    const goesOn = part.index === lastIndex + 1
    lastIndex = part.index
    if (
      before &&
      goesOn &&
      places.every(p => isSame(before.codes[p] as number[], part.codes[p] as number[]))
    ) {
      const { startLower, startUpper } = before.own
      joined[joined.length - 1] = { ...before, own: { ...part.own, startLower, startUpper } }
      continue
    }
    index += goesOn ? 1 : 2
    joined.push({ ...part, index })
  }
  return joined
}

const impreciseRows = (parts: readonly Part[]): ImpreciseRow[] =>
  parts.flatMap(({ spell, codes }, i) => {
    const before = parts[i - 1]
    const isRepeated =
      before !== undefined &&
      isSameStretch(before.spell, spell) &&
      places.every(p => isSame(before.codes[p] as number[], codes[p] as number[]))
    if (isRepeated) return []
    const { startLower, startUpper, endLower, endUpper } = spell
    return [
      ...(startUpper - startLower > 1 ? [{ lower: startLower, upper: startUpper, codes }] : []),
      ...(endUpper - endLower > 1 ? [{ lower: endLower, upper: endUpper, codes }] : []),
    ]
  })

/** What the parts of one subject, as known at one position and in order, amount to. */
export const stockedOf = (parts: readonly Part[]): Stocked => {
  if (parts.length === 0) return { whole: [], parts: [], odd: [], changing: [], imprecise: [] }
  const changing = changingIn(parts)
  const whole = wholeRows(parts, changing)
  const imprecise = impreciseRows(parts)
  if (changing.length === 0) return { whole, parts: [], odd: [], changing, imprecise }
  const joined = coalesced(parts)
  if (!addUp(joined)) return { whole, parts: [], odd: joined, changing, imprecise }
  const rows = joined.map(({ spell, own, position, codes }) => ({
    ...presenceOf(spell, own),
    position,
    codes,
  }))
  const possible = rows.filter(row => row.possible.first < row.possible.end)
  return { whole, parts: possible, odd: [], changing, imprecise }
}
