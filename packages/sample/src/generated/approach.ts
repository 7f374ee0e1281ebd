import type { Day } from '@partnerships/contracts'
import { daysBefore } from './calendar.ts'
import type { Dice, Weighted } from './dice.ts'
import type { Step } from './step.ts'

type Before =
  | 'partnership.identified'
  | 'partnership.contacted'
  | 'partnership.negotiation-opened'
  | 'partnership.signed'

/** The stages before the partnership was active, or before it failed to be. */
const paths: Weighted<readonly Before[]> = [
  [['partnership.signed'], 42],
  [['partnership.contacted', 'partnership.signed'], 14],
  [['partnership.negotiation-opened', 'partnership.signed'], 12],
  [
    [
      'partnership.identified',
      'partnership.contacted',
      'partnership.negotiation-opened',
      'partnership.signed',
    ],
    14,
  ],
  [['partnership.negotiation-opened'], 8],
  [[], 10],
]

/** How a partnership came to the day given: dated stages, the last of them 3 to 80 days before it. */
export const approach = (dice: Dice, day: Day, path = dice.weighted(paths)): Step[] => {
  let before = day
  return path
    .toReversed()
    .map((type): Step => {
      before = daysBefore(dice, before, 3, 80)
      return { day: before, type, data: {} }
    })
    .toReversed()
}

/** What became of the approaches that led to nothing, with the stages they went through. */
const failures: Weighted<readonly [readonly Before[], Step['type'] | null]> = [
  [[['partnership.contacted'], 'partnership.declined'], 25],
  [[['partnership.identified', 'partnership.contacted'], 'partnership.abandoned'], 20],
  [[['partnership.contacted', 'partnership.negotiation-opened'], 'partnership.declined'], 20],
  [[['partnership.negotiation-opened'], 'partnership.abandoned'], 10],
  [[['partnership.negotiation-opened', 'partnership.signed'], 'partnership.abandoned'], 8],
  [[['partnership.signed'], 'partnership.terminated'], 4],
  [[['partnership.identified'], null], 5],
  [[['partnership.identified', 'partnership.contacted'], null], 8],
]

/** An approach that never became active: declined, abandoned, given up after the signature, or still open. */
export const failedApproach = (dice: Dice, day: Day): Step[] => {
  const [path, end] = dice.weighted(failures)
  const steps = approach(dice, day, path)
  return end === null ? steps : [...steps, { day, type: end, data: {} } as Step]
}
