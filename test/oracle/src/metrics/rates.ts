import { inWindow, ofSubject, type Spell } from '../count/counted.ts'
import type { Values } from '../count/dimensions.ts'
import { type Journey, journeysOf } from '../partnership/journeys.ts'
import { activeSpells, partnershipFacts } from '../partnership/partnerships.ts'
import type { Picture } from '../picture.ts'
import type { Window } from '../time/buckets.ts'
import type { Day } from '../time/day.ts'
import { moved } from '../time/period.ts'
import { isInside } from '../time/range.ts'
import type { Counter, Item } from './counter.ts'
import { type Duration, type Ratio, rounded } from './total.ts'

type Is = (values: Values) => boolean

const ratioOf = (numerator: number, denominator: number): Ratio => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
})

const marked = (part: NonNullable<Item['part']>, subject: string, ...positions: readonly number[]): Item => ({
  subject,
  positions,
  certain: true,
  part,
})

/** Renewed, of all that was renewed, expired or completed, for sure. */
export const renewalRate = (picture: Picture): Counter<Ratio> => {
  const facts = (name: string) => partnershipFacts(picture, name)
  const renewed = facts('renewed')
  const all = [...renewed, ...facts('expired'), ...facts('completed')]
  const certain = (some: typeof all, is: Is, window: Window) =>
    some.filter(fact => is(fact.values) && inWindow(fact, window) === 'certain')
  return {
    values: all.map(({ values }) => values),
    count: (is, window) => ratioOf(certain(renewed, is, window).length, certain(all, is, window).length),
    evidence: (is, window) => [
      ...certain(renewed, is, window).map(f => marked('numerator', f.subject, f.placed.event.position)),
      ...certain(all, is, window).map(f => marked('denominator', f.subject, f.placed.event.position)),
    ],
  }
}

/** Of those active for sure on the day before a window, the share active for sure on its last day. */
export const retentionRate = (picture: Picture): Counter<Ratio> => {
  const spells = activeSpells(picture)
  const by = [...Map.groupBy(spells, ({ subject }) => subject).values()]
  const isActive = (own: readonly Spell[], is: Is, day: Day) => ofSubject(own, is, day) === 'certain'
  const before = (is: Is, { from }: Window) => by.filter(own => isActive(own, is, from - 1))
  const still = (is: Is, window: Window) => before(is, window).filter(own => isActive(own, is, window.to - 1))
  const itemsOf = (part: NonNullable<Item['part']>, some: typeof by) =>
    some.map(own => {
      const starts = own.flatMap(({ parts }) => parts.map(({ placed }) => placed.event.position))
      return marked(part, (own[0] as Spell).subject, ...starts)
    })
  return {
    values: spells.flatMap(({ parts }) => parts.map(({ values }) => values)),
    count: (is, window) => ratioOf(still(is, window).length, before(is, window).length),
    evidence: (is, window) => [
      ...itemsOf('numerator', still(is, window)),
      ...itemsOf('denominator', before(is, window)),
    ],
  }
}

const beganSigned = ({ first, signed }: Journey): boolean => first.placed === signed?.placed

/** Of first stages before a signature, the share signed or active within a period of the first day it may have been. */
export const conversionRate = (picture: Picture, within: string, known: Day): Counter<Ratio> => {
  const journeys = journeysOf(picture)
  const lastDay = ({ first }: Journey) => moved(first.placed.range.lower, within, 1)
  const begun = (is: Is, { from, to }: Window) =>
    journeys.filter(({ first }) => is(first.values) && isInside(first.placed.range, from, to))
  const counted = (is: Is, window: Window) => begun(is, window).filter(journey => !beganSigned(journey))
  const converted = (is: Is, window: Window) =>
    counted(is, window).filter(
      journey => journey.signed && journey.signed.placed.range.upper - 1 <= lastDay(journey),
    )
  return {
    values: journeys.map(({ first }) => first.values),
    count: (is, window) => ({
      ...ratioOf(converted(is, window).length, counted(is, window).length),
      excluded: begun(is, window).length - counted(is, window).length,
      ...(counted(is, window).some(journey => known <= lastDay(journey)) && { immature: true }),
    }),
    evidence: (is, window) => [
      ...converted(is, window).map(j => marked('numerator', j.subject, j.first.placed.event.position)),
      ...counted(is, window).map(j => marked('denominator', j.subject, j.first.placed.event.position)),
    ],
  }
}

/** Days from first stage to first signature, of those signed in the window with both days known. */
export const timeToSign = (picture: Picture): Counter<Duration> => {
  const journeys = journeysOf(picture)
  const signedIn = (is: Is, { from, to }: Window) =>
    journeys.filter(({ signed }) => signed && is(signed.values) && isInside(signed.placed.range, from, to))
  const isKnown = (journey: Journey) =>
    !beganSigned(journey) &&
    [journey.first, journey.signed].every(
      part => part && part.placed.range.upper - part.placed.range.lower === 1,
    )
  const daysOf = ({ first, signed }: Journey): number =>
    (signed?.placed.range.lower ?? Number.NaN) - first.placed.range.lower
  return {
    values: journeys.flatMap(({ signed }) => signed?.values ?? []),
    count: (is, window) => {
      const days = signedIn(is, window).filter(isKnown).map(daysOf)
      return {
        median: quantile(days, 0.5),
        p90: quantile(days, 0.9),
        excluded: signedIn(is, window).length - days.length,
      }
    },
    evidence: (is, window) =>
      signedIn(is, window)
        .filter(isKnown)
        .map(journey => ({
          subject: journey.subject,
          positions: [journey.signed?.placed.event.position ?? 0],
          certain: true,
          amount: daysOf(journey),
        })),
  }
}

/** By linear interpolation; null of nothing. */
const quantile = (numbers: readonly number[], part: number): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below === undefined || above === undefined ? null : rounded(below + (above - below) * (place % 1))
}
