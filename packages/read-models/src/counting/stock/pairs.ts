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

const daysOf = (parts: readonly Part[], sort: Sort): Days[] =>
  united(presencesOf(parts).map(presence => presence[sort]))

const neighbours = <T>(all: readonly T[]): [T, T][] => all.slice(1).map((right, i) => [all[i] as T, right])

/**
 * The pairs of neighbours, when any of the parts are there when each by itself is, corrected by the pairs of which
 * both are among them; undefined when it takes more than that.
 */
export const pairsOf = (parts: readonly Part[]): Pair[] | undefined => {
  if (areExact(parts))
    return neighbours(parts).map(([left, right]) => ({ left, right, added: [], taken: [] }))
  if (parts.length > mostParts) return undefined
  const corrections = neighbours(parts).map(([left, right]) => ({
    left,
    right,
    certain: correction(left, right, 'certain'),
    possible: correction(left, right, 'possible'),
  }))
  const addsUp = sorts.every(sort =>
    choices(parts).every(chosen => {
      const rest = new Steps().add(daysOf(chosen, sort), 1)
      for (const part of chosen) rest.add(daysOf([part], sort), -1)
      for (const each of corrections)
        if (chosen.includes(each.left) && chosen.includes(each.right))
          rest.add(each[sort].days(1), -1).add(each[sort].days(-1), 1)
      return rest.isZero
    }),
  )
  if (!addsUp) return undefined
  return corrections.map(({ left, right, certain, possible }) => ({
    left,
    right,
    added: rowsOf(right, certain.days(1), possible.days(1)),
    taken: rowsOf(right, certain.days(-1), possible.days(-1)),
  }))
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

const correction = (left: Part, right: Part, sort: Sort): Steps =>
  new Steps()
    .add(daysOf([left, right], sort), 1)
    .add(daysOf([left], sort), -1)
    .add(daysOf([right], sort), -1)

/** All ways to choose two or more. */
const choices = (parts: readonly Part[]): Part[][] => {
  const all: Part[][] = []
  for (let choice = 1; choice < 1 << parts.length; choice++) {
    const chosen = parts.filter((_, i) => choice & (1 << i))
    if (chosen.length > 1) all.push(chosen)
  }
  return all
}

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
