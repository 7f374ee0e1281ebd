import { never } from '../windows.ts'
import { type Days, type Part, presencesOf, type Stretch, united } from './part.ts'
import { none, type PresenceRow } from './presence-row.ts'
import { Steps } from './steps.ts'

/**
 * What two neighbouring parts make together beside what each makes by itself: days to be added where both are asked
 * for, and days to be taken away.
 */
export type Pair = {
  readonly left: Part
  readonly right: Part
  readonly added: readonly PresenceRow[]
  readonly taken: readonly PresenceRow[]
}

/** The most parts of which it is tried whether they add up. */
const mostParts = 5

type Sort = 'certain' | 'possible'
const sorts: readonly Sort[] = ['certain', 'possible']

/** On which days something is there, of each sort. */
type AllDays = Readonly<Record<Sort, readonly Days[]>>

const daysOf = (parts: readonly Part[]): AllDays => {
  const presences = presencesOf(parts)
  return {
    certain: united(presences.map(({ certain }) => certain)),
    possible: united(presences.map(({ possible }) => possible)),
  }
}

/** What is there of some parts less what is there of each. */
const rest = (all: AllDays, each: readonly AllDays[], sort: Sort): Steps => {
  const steps = new Steps().add(all[sort], 1)
  for (const one of each) steps.add(one[sort], -1)
  return steps
}

/**
 * The pairs of neighbours, when any of the parts are there when each by itself is, corrected by the pairs of which
 * both are among them; undefined when it takes more than that.
 */
export const pairsOf = (parts: readonly Part[]): Pair[] | undefined => {
  const rights = parts.slice(1)
  const left = (i: number): Part => parts[i] as Part
  if (areExact(parts)) return rights.map((right, i) => ({ left: left(i), right, added: [], taken: [] }))
  if (parts.length > mostParts) return undefined
  const alone = parts.map(part => daysOf([part]))
  const corrections = rights.map((right, i): Corrected => {
    const both = daysOf([left(i), right])
    return {
      certain: correction(both, alone, i, 'certain'),
      possible: correction(both, alone, i, 'possible'),
    }
  })
  // On no day is more than one part there for sure, which whoever counts on two days relies on.
  if (corrections.some(({ certain }) => certain.taken.length > 0)) return undefined
  if (!addsUp(parts, alone, corrections)) return undefined
  return rights.map((right, i) => {
    const { certain, possible } = corrections[i] as Corrected
    return {
      left: left(i),
      right,
      added: rowsOf(right, certain.added, possible.added),
      taken: rowsOf(right, certain.taken, possible.taken),
    }
  })
}

/** Days to be added and to be taken away where a part and the next one are asked for. */
type Correction = { readonly added: readonly Days[]; readonly taken: readonly Days[] }
type Corrected = Readonly<Record<Sort, Correction>>

const correction = (both: AllDays, alone: readonly AllDays[], first: number, sort: Sort): Correction => {
  const steps = rest(both, alone.slice(first, first + 2), sort)
  return { added: steps.days(1), taken: steps.days(-1) }
}

/** Tries all ways to choose several parts, but for two neighbours, which the corrections are made for. */
const addsUp = (
  parts: readonly Part[],
  alone: readonly AllDays[],
  corrections: readonly Corrected[],
): boolean => {
  for (let choice = 1; choice < 1 << parts.length; choice++) {
    const isChosen = (i: number): boolean => (choice & (1 << i)) !== 0
    const lowest = choice & -choice
    if (choice === lowest || choice === 3 * lowest) continue
    const chosen = daysOf(parts.filter((_, i) => isChosen(i)))
    const each = alone.filter((_, i) => isChosen(i))
    for (const sort of sorts) {
      const steps = rest(chosen, each, sort)
      for (const [i, corrected] of corrections.entries())
        if (isChosen(i) && isChosen(i + 1)) steps.add(corrected[sort].added, -1).add(corrected[sort].taken, 1)
      if (!steps.isZero) return false
    }
  }
  return true
}

/** Whether all days are known, so that each part is there from the end of the one before to its own. */
const areExact = (parts: readonly Part[]): boolean =>
  parts.every(({ spell, own, index }, i) => {
    const before = parts[i - 1]
    const isNext = before?.index === index - 1
    return (
      isExact(spell) &&
      isExact(own) &&
      own.startLower < own.endLower &&
      spell.startLower <= own.startLower &&
      own.endLower <= spell.endLower &&
      (!before || (isNext ? before.own.endLower === own.startLower : before.own.endLower <= own.startLower))
    )
  })

const isExact = ({ startLower, startUpper, endLower, endUpper }: Stretch): boolean =>
  startUpper === startLower + 1 && (endLower === never ? endUpper === never : endUpper === endLower + 1)

const rowsOf = (
  { position, codes }: Part,
  certain: readonly Days[],
  possible: readonly Days[],
): PresenceRow[] =>
  Array.from({ length: Math.max(certain.length, possible.length) }, (_, i) => ({
    certain: certain[i] ?? none,
    possible: possible[i] ?? none,
    position,
    codes,
  }))
