import { placeOf } from '../history/standing.ts'
import { pictureAt } from '../picture.ts'
import type { Recorded } from '../recorded.ts'
import type { Item } from './counter.ts'
import { counterOf, type Days, isAsked } from './expect-answer.ts'
import type { Query } from './query.ts'
import { windowsOf } from './windows.ts'

type Change = Pick<Item, 'subject' | 'part' | 'territory'> & {
  readonly change: 'added' | 'removed' | 'certain' | 'possible'
  readonly position: number
  readonly by: number
}

/** What is behind a number, by what makes each the same at another position. */
type Items = ReadonlyMap<string, Item>

/**
 * How what is behind a number differs between two positions, and the last event that made each so. Where facts are
 * counted each is known by its subject and its event's place, which a correction takes from what it corrects.
 */
export const expectChanges = (
  events: readonly Recorded[],
  query: Query,
  days: Days,
  [from, to]: readonly [number, number],
  countsFacts: boolean,
): Change[] => {
  const place = ({ positions: [at] }: Item) =>
    countsFacts ? placeOf(events.find(event => event.position === at) as Recorded, events) : ''
  const itemsAt = (position: number): Items => {
    const picture = pictureAt(events, position)
    const items = counterOf(picture, query, days).evidence(
      isAsked(picture, query),
      windowsOf(query, days).now,
    )
    return new Map(
      items.map(item => [[item.territory ?? item.subject, item.part, place(item)].join(' '), item]),
    )
  }
  const known = Array.from({ length: to - from + 1 }, (_, i) => itemsAt(from + i))
  const [first, last] = [known[0], known.at(-1)] as [Items, Items]
  return [...new Set([...first.keys(), ...last.keys()])].flatMap(key => {
    const by =
      from + known.findLastIndex((items, i) => i > 0 && !isSame(items.get(key), known[i - 1]?.get(key)))
    return changesOf(first.get(key), last.get(key)).map(([change, item]) => {
      const { subject, positions, part, territory } = item
      const where = { ...(part && { part }), ...(territory && { territory }) }
      return { change, subject, position: positions[0] ?? 0, by, ...where }
    })
  })
}

/** Whether two make no difference to the number. */
const isSame = (a: Item | undefined, b: Item | undefined): boolean =>
  a?.certain === b?.certain && a?.amount === b?.amount && a?.unit === b?.unit

const changesOf = (before: Item | undefined, after: Item | undefined): [Change['change'], Item][] => {
  if (isSame(before, after)) return []
  if (before && after && before.amount === after.amount && before.unit === after.unit)
    return [[after.certain ? 'certain' : 'possible', after]]
  return [
    ...(before ? [['removed', before] as const] : []),
    ...(after ? [['added', after] as const] : []),
  ].map(([change, item]) => [change, item])
}
