import { historyOf } from '../history/order.ts'
import type { Picture } from '../picture.ts'

/** The last parent told of each programme. */
const parentsOf = (picture: Picture): Map<string, string | undefined> =>
  new Map(
    [...picture.streams('programme')].map(([id, stream]) => [
      id,
      historyOf(stream).findLast(({ event }) => event.data.parent)?.event.data.parent,
    ]),
  )

/** The programmes given, their children, theirs and so on, by the parents known. */
export const withChildren = (picture: Picture, programmes: readonly string[]): Set<string> => {
  const parents = parentsOf(picture)
  const found = new Set(programmes)
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const [id, parent] of parents) if (parent && found.has(parent)) found.add(id)
  }
  return found
}
