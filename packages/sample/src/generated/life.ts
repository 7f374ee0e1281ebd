import type { Day } from '@partnerships/contracts'
import { daysAfter, daysBefore, lastDay, yearsLater } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Step } from './step.ts'

/** A term that has not ended by now ends after this day, so that the clock leaves the sample alone for long. */
const farAhead: Day = '2029-01-01'

type Term = { from: Day; until: Day }

const term = (from: Day, years: number): Term => ({ from, until: yearsLater(from, years) })

/** A term is recorded when its end is, or when its end is far ahead. */
const isTold = ({ until }: Term): boolean => until <= lastDay || until >= farAhead

const withTerm = (told: Term | null) => (told ? { term: told } : {})

const running = (): Step[] => []

const completed = (dice: Dice, start: Day): Step[] => [
  { day: daysAfter(dice, start, 180, 900), type: 'partnership.completed', data: {} },
]

const terminated = (dice: Dice, start: Day): Step[] => [
  { day: daysAfter(dice, start, 90, 800), type: 'partnership.terminated', data: {} },
]

const paused = (dice: Dice, start: Day): Step[] => {
  const suspended = daysAfter(dice, start, 60, 400)
  const next = daysAfter(dice, suspended, 30, 200)
  const back = dice.chance(75)
  return [
    { day: suspended, type: 'partnership.suspended', data: {} },
    { day: next, type: back ? 'partnership.resumed' : 'partnership.terminated', data: {} },
    ...(back && dice.chance(30) ? completed(dice, next) : []),
  ]
}

/** What follows the end of a term: nothing, a return, or, before it, a renewal and another term. */
const atEndOfTerm = (dice: Dice, { until }: Term): Step[] => {
  const fate = dice.weighted([
    ['expired', 40],
    ['renewed', 42],
    ['completed', 10],
    ['returned', 8],
  ] as const)
  switch (fate) {
    case 'expired':
      return [{ day: until, type: 'partnership.expired', data: {} }]
    case 'completed':
      return [{ day: daysBefore(dice, until, 5, 60), type: 'partnership.completed', data: {} }]
    case 'returned':
      return [
        { day: until, type: 'partnership.expired', data: {} },
        { day: daysAfter(dice, until, 40, 300), type: 'partnership.reactivated', data: {} },
      ]
    case 'renewed': {
      const next = term(until, dice.int(1, 3))
      const told = isTold(next) ? next : null
      return [
        { day: daysBefore(dice, until, 5, 45), type: 'partnership.renewed', data: withTerm(told) },
        ...(told && told.until <= lastDay ? atEndOfTerm(dice, told) : []),
      ]
    }
    default:
      return fate satisfies never
  }
}

/**
 * From its first active day on: running to this day, or at some time suspended, renewed, ended, brought back.
 * Only steps up to the last day. The term, when there is one, is that of the first step.
 */
export const life = (dice: Dice, start: Day): { term: Term | null; steps: Step[] } => {
  const agreed = term(start, dice.weighted([1, 2, 3, 4, 8].map(years => [years, years === 1 ? 40 : 15])))
  const untilNow = (steps: Step[]) => steps.filter(({ day }) => day <= lastDay)
  if (dice.chance(48) && isTold(agreed))
    return {
      term: agreed,
      steps: agreed.until <= lastDay ? untilNow(atEndOfTerm(dice, agreed)) : [],
    }
  const course = dice.weighted([
    [running, 50],
    [completed, 26],
    [terminated, 12],
    [paused, 12],
  ])
  return { term: null, steps: untilNow(course(dice, start)) }
}
