import { type Cut, changingIn, cutsOf, isSameCodes, without } from './cut.ts'
import { type Days, isEmpty, isSameStretch, type Part, presencesOf, united } from './part.ts'
import { none, type PresenceRow } from './presence-row.ts'

/** When a subject is there, in ways that add up: for questions about nothing that changes in it, and for others. */
export type Stocked = {
  /** On any day at most one of them holds. */
  readonly whole: readonly PresenceRow[]
  readonly cuts: readonly Cut[]
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

/** A row for each possible stretch, with the certain one in it; a further certain one has a row of its own. */
const wholeRows = (parts: readonly Part[], changing: readonly number[]): PresenceRow[] => {
  const presences = presencesOf(parts)
  const { position } = parts[0] as Part
  const codes = without((parts[0] as Part).codes, changing)
  const [only] = presences
  if (only && presences.length === 1) {
    if (isEmpty(only.possible)) return []
    return [
      { possible: only.possible, certain: isEmpty(only.certain) ? none : only.certain, position, codes },
    ]
  }
  const certain = united(presences.map(presence => presence.certain))
  const rows = united(presences.map(presence => presence.possible)).map((possible): PresenceRow => {
    const inside = certain.findIndex(({ first }) => possible.first <= first && first < possible.end)
    const [sure] = inside < 0 ? [none] : certain.splice(inside, 1)
    return { possible, certain: sure as Days, position, codes }
  })
  return [...rows, ...certain.map(sure => ({ possible: none, certain: sure, position, codes }))]
}

const impreciseRows = (parts: readonly Part[]): ImpreciseRow[] => {
  const rows: ImpreciseRow[] = []
  let before: Part | undefined
  for (const part of parts) {
    const { spell, codes } = part
    const isRepeated = before && isSameStretch(before.spell, spell) && isSameCodes(codes, before.codes)
    before = part
    if (isRepeated) continue
    const { startLower, startUpper, endLower, endUpper } = spell
    if (startUpper - startLower > 1) rows.push({ lower: startLower, upper: startUpper, codes })
    if (endUpper - endLower > 1) rows.push({ lower: endLower, upper: endUpper, codes })
  }
  return rows
}

/** What the parts of one subject, as known at one position and in order, amount to. */
export const stockedOf = (parts: readonly Part[]): Stocked => {
  if (parts.length === 0) return { whole: [], cuts: [], changing: [], imprecise: [] }
  const changing = changingIn(parts)
  return {
    whole: wholeRows(parts, changing),
    cuts: changing.length === 0 ? [] : cutsOf(parts, changing),
    changing,
    imprecise: impreciseRows(parts),
  }
}
