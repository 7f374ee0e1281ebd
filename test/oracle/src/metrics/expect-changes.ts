import { pictureAt } from '../picture.ts'
import type { Recorded } from '../recorded.ts'
import { counterOf, type Days, isAsked } from './expect-answer.ts'
import type { Query } from './query.ts'
import { windowsOf } from './windows.ts'

type Change = {
  readonly change: 'added' | 'removed' | 'certain' | 'possible'
  readonly subject: string
  readonly position: number
  readonly by: number
}

/** How the events behind a flow differ between two positions, and the last event that made each so. */
export const expectChanges = (
  events: readonly Recorded[],
  query: Query,
  days: Days,
  [from, to]: readonly [number, number],
): Change[] => {
  const known = Array.from({ length: to - from + 1 }, (_, i) => evidenceAt(events, query, days, from + i))
  const [before, after] = [known[0] ?? new Map(), known.at(-1) ?? new Map()]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(key => before.get(key) !== after.get(key))
    .map(key => {
      const [subject = '', position] = key.split(' ')
      const last = known.findLastIndex((items, i) => i > 0 && items.get(key) !== known[i - 1]?.get(key))
      return {
        change: changeOf(before.get(key), after.get(key)),
        subject,
        position: Number(position),
        by: from + last,
      }
    })
}

/** Whether each event behind the number is certain. */
const evidenceAt = (
  events: readonly Recorded[],
  query: Query,
  days: Days,
  position: number,
): Map<string, boolean> => {
  const picture = pictureAt(events, position)
  const items = counterOf(picture, query, days).evidence(isAsked(picture, query), windowsOf(query, days).now)
  return new Map(items.map(({ subject, positions, certain }) => [`${subject} ${positions[0]}`, certain]))
}

const changeOf = (before: boolean | undefined, after: boolean | undefined): Change['change'] => {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  return after ? 'certain' : 'possible'
}
