import { type Fact, inWindow, ofSubject, type Spell, type Sureness } from '../count/counted.ts'
import { sumOf } from '../count/decimal.ts'
import { keysOf, type Values } from '../count/dimensions.ts'
import type { Window } from '../time/buckets.ts'
import type { Tally, Total } from './total.ts'

/** An event behind a number, by its position; behind a stock it may be any in which a spell or a part of one starts. */
export type Item = {
  readonly subject: string
  readonly positions: readonly number[]
  readonly certain: boolean
  readonly amount?: number
  readonly unit?: string
  /** Of a rate. */
  readonly part?: 'numerator' | 'denominator'
  /** Of what counts territories. */
  readonly territory?: string
}

/** How a metric counts in a window, or for stocks at the end of its last day, what has values as asked. */
export type Counter<T extends Total = Total> = {
  readonly values: readonly Values[]
  readonly count: (is: (values: Values) => boolean, window: Window) => T
  readonly evidence: (is: (values: Values) => boolean, window: Window) => Item[]
}

const tallyOf = (found: readonly Sureness[]): Tally => ({
  value: found.filter(sureness => sureness === 'certain').length,
  possible: found.filter(sureness => sureness !== 'no').length,
})

const itemsOf = (facts: readonly Fact[], is: (values: Values) => boolean, window: Window): Item[] =>
  facts
    .filter(fact => is(fact.values) && inWindow(fact, window) !== 'no')
    .map(fact => ({
      subject: fact.subject,
      positions: [fact.placed.event.position],
      certain: inWindow(fact, window) === 'certain',
      ...(fact.amount && { amount: fact.amount.value, unit: fact.amount.unit }),
    }))

/** A number of facts. */
export const countsFacts = (facts: readonly Fact[]): Counter<Tally> => ({
  values: facts.map(({ values }) => values),
  count: (is, window) =>
    tallyOf(facts.filter(({ values }) => is(values)).map(fact => inWindow(fact, window))),
  evidence: (is, window) => itemsOf(facts, is, window).map(({ amount: _, unit: __, ...item }) => item),
})

/** A sum of amounts. */
export const sumsFacts = (facts: readonly Fact[]): Counter<Tally> => ({
  values: facts.map(({ values }) => values),
  count: (is, window) => {
    const items = itemsOf(facts, is, window)
    return {
      value: sumOf(items.filter(({ certain }) => certain).map(({ amount = 0 }) => amount)),
      possible: sumOf(items.map(({ amount = 0 }) => amount)),
    }
  },
  evidence: (is, window) => itemsOf(facts, is, window).filter(({ amount }) => amount !== undefined),
})

const startsIn = (spells: readonly Spell[]): number[] =>
  spells.flatMap(({ parts }) => parts.map(({ placed }) => placed.event.position))

/** A number of subjects, at the end of the last day. */
export const countsSubjects = (spells: readonly Spell[]): Counter<Tally> => {
  const bySubject = Map.groupBy(spells, ({ subject }) => subject)
  const sure = (is: (values: Values) => boolean, { to }: Window) =>
    [...bySubject].map(([subject, own]) => ({
      subject,
      sureness: ofSubject(own, is, to - 1),
    }))
  return {
    values: spells.flatMap(({ parts }) => parts.map(({ values }) => values)),
    count: (is, window) => tallyOf(sure(is, window).map(({ sureness }) => sureness)),
    evidence: (is, window) =>
      sure(is, window)
        .filter(({ sureness }) => sureness !== 'no')
        .map(({ subject, sureness }) => ({
          subject,
          positions: startsIn(bySubject.get(subject) ?? []),
          certain: sureness === 'certain',
        })),
  }
}

/** A number of regions or departments, at the end of the last day. */
export const countsTerritories = (
  spells: readonly Spell[],
  level: 'region' | 'department',
): Counter<Tally> => {
  const within = countsSubjects(spells)
  const territories = new Set(within.values.flatMap(values => keysOf(values, 'territory', level)))
  const sure = (is: (values: Values) => boolean, window: Window) =>
    [...territories]
      .filter(territory => territory !== 'none')
      .map(territory => {
        const isIn = (values: Values) => is(values) && keysOf(values, 'territory', level).includes(territory)
        const { value, possible } = within.count(isIn, window)
        return {
          territory,
          isIn,
          sureness: value > 0 ? 'certain' : possible > 0 ? 'possible' : ('no' as Sureness),
        }
      })
  return {
    ...within,
    count: (is, window) => tallyOf(sure(is, window).map(({ sureness }) => sureness)),
    evidence: (is, window) =>
      sure(is, window).flatMap(({ territory, isIn, sureness }) => {
        const items = within
          .evidence(isIn, window)
          .filter(({ certain }) => certain || sureness === 'possible')
        return items.slice(0, 1).map(item => ({ ...item, territory }))
      }),
  }
}
