import { dimensionCount, label, labels, placeOf } from '../dimensions.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { isEmpty, type Part, presencesOf } from './part.ts'
import { type PresenceRow, within } from './presence-row.ts'
import { type Section, sectionsOf } from './sections.ts'

/** A subject cut into parts where something changes. */
export type Cut = {
  /** What each part makes by itself. */
  readonly parts: readonly PresenceRow[]
  /** What neighbours make together beside that, to be added and to be taken away; rows of two faces. */
  readonly added: readonly PresenceRow[]
  readonly taken: readonly PresenceRow[]
  /** In place of them all, on days on which these don't add up. */
  readonly odd: readonly Section[]
  /** The labels of what is of this cut. */
  readonly labels: readonly number[]
}

const places = Object.values(placeOf)

export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((code, i) => code === b[i]))

export const isSameCodes = (a: Part['codes'], b: Part['codes']): boolean => {
  if (a === b) return true
  for (let place = 0; place < a.length; place++)
    if (!isSameList(a[place] as readonly number[], b[place] as readonly number[])) return false
  return true
}

/** The places at which something changes from part to part. */
export const changingIn = ([first, ...others]: readonly Part[]): number[] => {
  const differing = others.filter(({ codes }) => codes !== first?.codes)
  if (!first || differing.length === 0) return []
  return places.filter(place =>
    differing.some(({ codes }) => !isSameList(codes[place] as number[], first.codes[place] as number[])),
  )
}

/** Neighbours that differ at none of the places as one; what changes at others is left out. */
const coalesced = (parts: readonly Part[], at: readonly number[], changing: readonly number[]): Part[] => {
  const hidden = changing.filter(place => !at.includes(place))
  const joined: Part[] = []
  let lastIndex = Number.NaN
  let index = 0
  for (const part of parts) {
    const before = joined.at(-1)
    const goesOn = part.index === lastIndex + 1
    lastIndex = part.index
    const isSame = at.every(p => isSameList(before?.codes[p] ?? [], part.codes[p] as number[]))
    if (before && goesOn && isSame) {
      const { startLower, startUpper } = before.own
      joined[joined.length - 1] = { ...before, own: { ...part.own, startLower, startUpper } }
      continue
    }
    index += goesOn ? 1 : 2
    joined.push({ ...part, index, codes: without(part.codes, hidden) })
  }
  return joined
}

/** The codes but for those at some places. */
export const without = (
  codes: readonly (readonly number[])[],
  hidden: readonly number[],
): readonly (readonly number[])[] =>
  hidden.length === 0 ? codes : codes.map((list, place) => (hidden.includes(place) ? [] : list))

const cutAt = (
  parts: readonly Part[],
  at: readonly number[],
  changing: readonly number[],
  of: number[],
): Cut => {
  const joined = coalesced(parts, at, changing)
  const pairs = pairsOf(joined)
  if (pairs) return { ...rowsOf(joined, pairs), odd: [], labels: of }
  const sections = sectionsOf(joined).map(section => ({
    section,
    pairs: pairsOf(section.parts),
  }))
  const rows = sections.flatMap(({ section, pairs }) => {
    if (!pairs) return []
    const inIt = within(section.days)
    const { parts, added, taken } = rowsOf(section.parts, pairs)
    return { parts: inIt(parts), added: inIt(added), taken: inIt(taken) }
  })
  return {
    parts: rows.flatMap(({ parts }) => parts),
    added: rows.flatMap(({ added }) => added),
    taken: rows.flatMap(({ taken }) => taken),
    odd: sections.flatMap(({ section, pairs }) => (pairs ? [] : [section])),
    labels: of,
  }
}

/** What parts that add up make by themselves, and neighbours together. */
const rowsOf = (those: readonly Part[], pairs: readonly Pair[]): Pick<Cut, 'parts' | 'added' | 'taken'> => {
  const rows = those.flatMap((part): PresenceRow[] => {
    const { position, codes } = part
    return presencesOf([part]).map(presence => ({ ...presence, position, codes }))
  })
  const ofBoth = (left: Part, right: Part) => (row: PresenceRow) => ({ ...row, codes: twoFaces(left, right) })
  return {
    parts: rows.filter(({ possible }) => !isEmpty(possible)),
    added: pairs.flatMap(({ left, right, added }) => added.map(ofBoth(left, right))),
    taken: pairs.flatMap(({ left, right, taken }) => taken.map(ofBoth(left, right))),
  }
}

const twoFaces = (left: Part, right: Part): (readonly number[])[] => {
  const codes: (readonly number[])[] = [...left.codes]
  codes[labels] = []
  for (let place = 0; place < dimensionCount; place++)
    codes.push(place === labels ? [] : (right.codes[place] ?? []))
  return codes
}

/**
 * The cuts of a subject: for questions about one dimension that changes, only where that one does; for questions
 * about several, wherever anything does.
 */
export const cutsOf = (parts: readonly Part[], changing: readonly number[]): Cut[] => {
  const single = changing.map(place =>
    cutAt(parts, [place], changing, [label.cutBy(place), ...changing.map(label.changes)]),
  )
  if (changing.length < 2) return single
  const pairs = changing.flatMap((a, i) => changing.slice(i + 1).map(b => label.bothChange(a, b)))
  return [...single, cutAt(parts, changing, changing, pairs)]
}
