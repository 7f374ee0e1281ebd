import type { Day, EventData } from '@partnerships/contracts'
import { addDays } from '@partnerships/contracts/dates'
import { daysAfter, lastDay } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Step } from './step.ts'

type Contribution = EventData['partnership.contribution-pledged']

const offer = (dice: Dice): Pick<Contribution, 'kind' | 'amount'> =>
  dice.weighted([
    [{ kind: 'funding', amount: { value: dice.int(2, 120) * 500, unit: 'EUR' } }, 45],
    [{ kind: 'skills', amount: { value: dice.int(2, 80) / 2, unit: 'day' } }, 30],
    [{ kind: 'premises', amount: { value: dice.int(2, 60) * 10, unit: 'm2' } }, 15],
    [{ kind: 'goods', amount: { value: dice.int(5, 60), unit: 'item' } }, 10],
  ] as const)

/** Money, skills, premises or goods pledged when it began, and delivered since or not. */
export const contributions = (dice: Dice, start: Day): Step[] => {
  if (!dice.chance(35)) return []
  const pledged = { contribution: 'c1', ...offer(dice) }
  return [
    { day: start, type: 'partnership.contribution-pledged', data: pledged },
    ...(dice.chance(70)
      ? [
          {
            day: daysAfter(dice, start, 20, 300),
            type: 'partnership.contribution-delivered',
            data: pledged,
          } as const,
        ]
      : []),
  ]
}

/** One more member, who may leave again; or the title's themes are changed. */
export const changes = (dice: Dice, start: Day, newcomer: string, theme: string): Step[] => {
  const day = daysAfter(dice, start, 30, 400)
  const joins: Step = { day, type: 'partnership.member-joined', data: { organisation: newcomer } }
  const leaves: Step = {
    day: daysAfter(dice, addDays(day, 1), 30, 400),
    type: 'partnership.member-left',
    data: { organisation: newcomer },
  }
  const amended: Step = { day, type: 'partnership.amended', data: { themes: [theme] } }
  return dice
    .weighted<Step[]>([
      [[], 80],
      [[joins], 9],
      [[joins, leaves], 5],
      [[amended], 6],
    ])
    .filter(step => step.day <= lastDay)
}
