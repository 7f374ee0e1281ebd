import type { Placed } from '../history/order.ts'
import type { Window } from '../time/buckets.ts'
import type { Day } from '../time/day.ts'
import { isInside, type Range, touches } from '../time/range.ts'
import type { Values } from './dimensions.ts'

/** What a flow counts. */
export type Fact = {
  /** What it is a fact of, such as `partnership/p`. */
  readonly subject: string
  readonly placed: Placed
  readonly values: Values
  readonly amount?: { readonly value: number; readonly unit: string }
}

/** What a stock counts: each part starts where the one before ends. */
export type Spell = {
  readonly subject: string
  readonly parts: readonly { readonly placed: Placed; readonly values: Values }[]
  readonly end: Placed | undefined
  /** A longer spell of which this one is a part, and which has to be as well. */
  readonly within?: { readonly start: Range; readonly end: Range | undefined }
}

/** How sure it is that something counts. */
export type Sureness = 'certain' | 'possible' | 'no'

/** Of a fact in a window. */
export const inWindow = ({ placed }: Fact, { from, to }: Window): Sureness =>
  isInside(placed.range, from, to) ? 'certain' : touches(placed.range, from, to) ? 'possible' : 'no'

/** Of something that starts and ends in these ranges, at the end of a day. */
const atDay = (start: Range, end: Range | undefined, day: Day): Sureness => {
  if (start.upper <= day + 1 && (!end || end.lower > day)) return 'certain'
  return start.lower <= day && (!end || end.upper > day + 1) ? 'possible' : 'no'
}

const less = (a: Sureness, b: Sureness): Sureness =>
  a === 'no' || b === 'no' ? 'no' : a === 'possible' || b === 'possible' ? 'possible' : 'certain'
const more = (a: Sureness, b: Sureness): Sureness =>
  a === 'certain' || b === 'certain' ? 'certain' : a === 'possible' || b === 'possible' ? 'possible' : 'no'

/** Of a spell at the end of a day, where its values are as asked: a piece counts only where its spell does. */
export const ofSpell = (
  { parts, end, within }: Spell,
  is: (values: Values) => boolean,
  day: Day,
): Sureness => {
  const [first] = parts
  if (!first) return 'no'
  const own = atDay(first.placed.range, end?.range, day)
  const whole = within ? less(own, atDay(within.start, within.end, day)) : own
  let found: Sureness = 'no'
  for (const [i, { placed, values }] of parts.entries()) {
    const before = parts[i - 1]
    if (!is(values) || (before && is(before.values))) continue
    const until = parts.slice(i).find(part => !is(part.values))?.placed ?? end
    found = more(found, less(whole, atDay(placed.range, until?.range, day)))
  }
  return found
}

/** Of a subject: it counts as surely as the surest of its spells. */
export const ofSubject = (spells: readonly Spell[], is: (values: Values) => boolean, day: Day): Sureness =>
  spells.map(spell => ofSpell(spell, is, day)).reduce(more, 'no')
