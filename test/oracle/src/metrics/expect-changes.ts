import { placeOf } from '../history/standing.ts'
import { pictureAt } from '../picture.ts'
import type { Recorded } from '../recorded.ts'
import type { Item } from './counter.ts'
import { counterOf, type Days, isAsked } from './expect-answer.ts'
import type { Query } from './query.ts'
import { windowsOf } from './windows.ts'

type Change = {
  readonly change: 'added' | 'removed' | 'certain' | 'possible'
  readonly subject: string
  readonly position: number
  readonly by: number
}

/** The events behind a number, by the subject and the place of each: a correction has that of what it corrects. */
type Items = ReadonlyMap<string, Item>

/** How the events behind a flow differ between two positions, and the last event that made each so. */
export const expectChanges = (
  events: readonly Recorded[],
  query: Query,
  days: Days,
  [from, to]: readonly [number, number],
): Change[] => {
  const known = Array.from({ length: to - from + 1 }, (_, i) => itemsAt(events, query, days, from + i))
  const [first, last] = [known[0], known.at(-1)] as [Items, Items]
  return [...new Set([...first.keys(), ...last.keys()])].flatMap(key => {
    const by =
      from + known.findLastIndex((items, i) => i > 0 && !isSame(items.get(key), known[i - 1]?.get(key)))
    return changesOf(first.get(key), last.get(key)).map(([change, { subject, positions }]) => ({
      change,
      subject,
      position: positions[0] ?? 0,
      by,
    }))
  })
}

const itemsAt = (events: readonly Recorded[], query: Query, days: Days, position: number): Items => {
  const picture = pictureAt(events, position)
  const items = counterOf(picture, query, days).evidence(isAsked(picture, query), windowsOf(query, days).now)
  const place = ({ positions: [at] }: Item) =>
    placeOf(events.find(event => event.position === at) as Recorded, events)
  return new Map(items.map(item => [`${item.subject} ${place(item)}`, item]))
}

/** Whether two make no difference to the number. */
const isSame = (a: Item | undefined, b: Item | undefined): boolean =>
  a?.certain === b?.certain && a?.amount === b?.amount && a?.unit === b?.unit

const changesOf = (before: Item | undefined, after: Item | undefined): [Change['change'], Item][] => {
  if (isSame(before, after)) return []
  if (before && after && before.amount === after.amount)
    return [[after.certain ? 'certain' : 'possible', after]]
  return [
    ...(before ? [['removed', before] as const] : []),
    ...(after ? [['added', after] as const] : []),
  ].map(([change, item]) => [change, item])
}
