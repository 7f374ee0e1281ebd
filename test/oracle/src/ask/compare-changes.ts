import type { Dice } from '../generate/dice.ts'
import { expectChanges } from '../metrics/expect-changes.ts'
import type { Query } from '../metrics/query.ts'
import type { Recorded } from '../recorded.ts'
import { dayAt } from '../time/day.ts'
import { addressOf, allItems } from './ask.ts'
import type { Compared } from './compare.ts'

export type ChangeItem = ReturnType<typeof expectChanges>[number]

/** Asks what changed behind a flow within a few events, and says what did and what must have. */
export const compareChanges = async (
  baseUrl: string,
  { knownAt: _, interval: __, group: ___, level: ____, compare: _____, ...query }: Query,
  dice: Dice,
  events: readonly Recorded[],
): Promise<Compared> => {
  const last = dice.one(events)
  const knownFrom = Math.max(0, last.position - dice.between(1, 40))
  const question = `${addressOf({ ...query, knownAt: last.position }, '/changes')}&knownFrom=${knownFrom}`
  const items = await allItems<ChangeItem>(baseUrl, question, dice.between(1, 10))
  const day = dayAt(last.recordedtime, 'Europe/Paris')
  const expected = expectChanges(events, query, { known: day, today: day }, [knownFrom, last.position])
  return { question, answered: items.map(told).sort(), expected: expected.map(told).sort() }
}

const told = ({ change, subject, position, by }: ChangeItem): string =>
  `${change} ${subject} ${position} by ${by}`
