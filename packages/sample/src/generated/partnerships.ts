import type { Day } from '@partnerships/contracts'
import { changes, contributions } from './additions.ts'
import { approach, failedApproach } from './approach.ts'
import { asKnown, dayOfYear } from './calendar.ts'
import { type Dice, dice } from './dice.ts'
import { life } from './life.ts'
import type { Organisation } from './organisations.ts'
import { type Sketch, sketch } from './sketch.ts'
import { inOrder, type Step } from './step.ts'

/** How many first became active in the year, each on a day that lies in it however well it is known. */
const becameActive: readonly (readonly [year: number, count: number])[] = [
  [2019, 70],
  [2020, 100],
  [2021, 140],
  [2022, 200],
  [2023, 150],
  [2024, 110],
  [2025, 80],
]
/** How many more, in each of these years, came to nothing or are still open. */
const othersAYear = 12

const activeFrom = (dice: Dice, day: Day, { newcomer, theme }: Sketch): Step[] => {
  const { term, steps } = life(dice, day)
  const data = term ? { term } : {}
  return [
    ...approach(dice, day),
    { day, type: 'partnership.activated', effective: asKnown(dice, day), data },
    ...steps,
    ...contributions(dice, day),
    ...changes(dice, day, newcomer, theme),
  ]
}

/** The first of the steps carries the opening. */
const opened = ([first, ...rest]: Step[], { opening }: Sketch): Step[] => [
  { ...first, data: { ...opening, ...(first as Step).data } } as Step,
  ...rest,
]

/** The partnerships that don't exist, one list of steps in order for each number such as `2022-041`. */
export const partnerships = (all: readonly Organisation[]): ReadonlyMap<string, readonly Step[]> => {
  const found = new Map<string, readonly Step[]>()
  for (const [year, active] of becameActive) {
    const ofYear = dice(year)
    const days = (count: number) => Array.from({ length: count }, () => dayOfYear(ofYear, year)).toSorted()
    for (const [i, day] of [...days(active), ...days(othersAYear)].entries()) {
      const number = `${year}-${String(i + 1).padStart(3, '0')}`
      const random = dice(year * 1000 + i)
      const about = sketch(random, number, day, all)
      const steps = i < active ? activeFrom(random, day, about) : failedApproach(random, day)
      found.set(number, opened(inOrder(steps), about))
    }
  }
  return found
}
