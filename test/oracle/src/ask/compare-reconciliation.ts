import { someDay } from '../generate/dates.ts'
import type { Dice } from '../generate/dice.ts'
import { idsOf } from '../generate/world.ts'
import { expectReconciliation } from '../metrics/expect-reconciliation.ts'
import { pictureAt } from '../picture.ts'
import type { Recorded } from '../recorded.ts'
import { textOf } from '../time/day.ts'
import { get } from './ask.ts'
import type { Compared } from './compare.ts'

/** Asks for both sides of the identity in a random window, and says what they are and must be. */
export const compareReconciliation = async (
  baseUrl: string,
  dice: Dice,
  tag: string,
  events: readonly Recorded[],
): Promise<Compared> => {
  const from = someDay(dice)
  const to = from + dice.between(1, 1_000)
  const programme = dice.chance(0.6) ? [dice.one(idsOf({ tag }, 'programme'))] : undefined
  const { position } = dice.one(dice.chance(0.4) ? events : events.slice(-1))
  const parameters = new URLSearchParams({ from: textOf(from), to: textOf(to), knownAt: String(position) })
  if (programme) parameters.set('programme', programme.join())
  const question = `/v1/metrics/reconciliation?${parameters}`
  return {
    question,
    answered: await get(baseUrl, question),
    expected: expectReconciliation(pictureAt(events, position), { from, to }, programme),
  }
}
