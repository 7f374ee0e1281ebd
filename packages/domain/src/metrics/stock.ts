import { addDays, type Day, type DayRange } from '@partnerships/contracts'
import { firstIndex, Steps } from './bisect.ts'
import type { Tally } from './tally.ts'
import { earliest, latest } from './window.ts'

/** From one dated change to another; `end` is null while it lasts. */
export type Span = { readonly start: DayRange; readonly end: DayRange | null }

/** After every day that can be asked for. */
const forever: Day = '9999-12-31'

/** The days at whose end the span holds for sure: none when `upper` is not after `lower`. */
const certainDays = ({ start, end }: Span): DayRange => ({
  lower: addDays(start.upper, -1),
  upper: end?.lower ?? forever,
})

/** The days at whose end the span may hold. */
const possibleDays = ({ start, end }: Span): DayRange => ({
  lower: start.lower,
  upper: end ? addDays(end.upper, -1) : forever,
})

const overlap = (a: DayRange, b: DayRange): DayRange => ({
  lower: latest(a.lower, b.lower),
  upper: earliest(a.upper, b.upper),
})

/** The days at whose end something is in stock, for sure and perhaps. */
export type Presence = { readonly certain: DayRange; readonly possible: DayRange }

/** A whole span, or a piece of it: a piece counts only where its span does. */
export const presenceOf = (span: Span, piece: Span = span): Presence => ({
  certain: overlap(certainDays(span), certainDays(piece)),
  possible: overlap(possibleDays(span), possibleDays(piece)),
})

/** Whether it holds at the end of the day. */
export const isPresent = ({ lower, upper }: DayRange, day: Day): boolean => lower <= day && day < upper

/** `n` subjects with the same presences; each counts once on a day when any of them holds. */
export type Stocked = { readonly n: number; readonly presences: readonly Presence[] }

type Stretch = { first: number; end: number }

/** Disjoint stretches of indices that cover what the given ones cover. */
const union = (stretches: Stretch[]): Stretch[] => {
  if (stretches.length < 2) return stretches
  const joined: Stretch[] = []
  for (const stretch of stretches.toSorted((a, b) => a.first - b.first)) {
    const last = joined.at(-1)
    if (last && stretch.first <= last.end) last.end = Math.max(last.end, stretch.end)
    else joined.push({ ...stretch })
  }
  return joined
}

/**
 * The stock at the end of each of the days, which must be in order. What ends on a day is not there at its
 * end; what starts on it is.
 */
export const countStock = (subjects: readonly Stocked[], days: readonly Day[]): Tally[] => {
  const [values, possibles] = [new Steps(days.length), new Steps(days.length)]
  const indices = ({ lower, upper }: DayRange): Stretch => ({
    first: firstIndex(days.length, i => (days[i] ?? '') >= lower),
    end: firstIndex(days.length, i => (days[i] ?? '') >= upper),
  })
  const raise = (steps: Steps, ranges: DayRange[], n: number): void => {
    const stretches = ranges.map(indices).filter(({ first, end }) => first < end)
    for (const { first, end } of union(stretches)) steps.raise(first, end, n)
  }
  for (const { n, presences } of subjects) {
    raise(
      values,
      presences.map(p => p.certain),
      n,
    )
    raise(
      possibles,
      presences.map(p => p.possible),
      n,
    )
  }
  const [value, possible] = [values.levels(), possibles.levels()]
  return days.map((_, i) => ({ value: value[i] ?? 0, possible: possible[i] ?? 0 }))
}
