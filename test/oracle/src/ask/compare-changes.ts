import type { Dice } from '../generate/dice.ts'
import { expectChanges } from '../metrics/expect-changes.ts'
import type { Query } from '../metrics/query.ts'
import type { Recorded } from '../recorded.ts'
import { dayAt } from '../time/day.ts'
import { addressOf, allItems } from './ask.ts'
import type { Compared } from './compare.ts'
import type { Listed } from './random-query.ts'

export type ChangeItem = ReturnType<typeof expectChanges>[number]

/** Asks what changed behind a number within a few events, and says what did and what must have. */
export const compareChanges = async (
  baseUrl: string,
  { knownAt: _, interval: __, group: ___, compare: ____, level, ...rest }: Query,
  { sort, name }: Listed,
  dice: Dice,
  events: readonly Recorded[],
): Promise<Compared> => {
  const asked = { ...rest, ...(name === 'covered-territories' && level && { level }) }
  const { from, to, ...atDay } = asked
  const query = sort === 'stock' ? { ...atDay, at: atDay.at ?? '2023-06-30' } : asked
  const last = dice.one(events)
  const knownFrom = Math.max(0, last.position - dice.between(1, 40))
  const question = `${addressOf({ ...query, knownAt: last.position }, '/changes')}&knownFrom=${knownFrom}`
  const items = await allItems<ChangeItem>(baseUrl, question, dice.between(1, 10))
  const day = dayAt(last.recordedtime, 'Europe/Paris')
  const countsFacts = sort === 'flow' || name === 'renewal-rate'
  const days = { known: day, today: day }
  const expected = expectChanges(events, query, days, [knownFrom, last.position], countsFacts)
  const told = toldOf(countsFacts)
  return { question, answered: items.map(told).sort(), expected: expected.map(told).sort() }
}

/** The position told of what is no fact is any at which it may start: it is not compared. */
const toldOf =
  (countsFacts: boolean) =>
  ({ change, subject, territory, position, part, by }: ChangeItem): string =>
    [change, territory ?? subject, ...(countsFacts ? [position] : []), part, 'by', by].join(' ')
