import type { Groups } from '../groups.ts'
import type { SetColumn } from '../key-sets.ts'
import type { Picture } from '../organisations.ts'
import type { Segment } from '../segment.ts'
import type { OwnParts } from './passing-parts.ts'

/** The keys that a part goes under. */
export type KeysAt = (parts: OwnParts, i: number) => readonly number[]

/** The keys that parts go under, -1 for those that have none. */
export const keysIn = (groups: Groups, picture: Picture): KeysAt => {
  const bySegment = new Map<Segment, (row: number) => readonly number[]>()
  let last: { segment: Segment; keysOf: (row: number) => readonly number[] } | undefined
  return (parts, i) => {
    const segment = parts.segments[i] as Segment
    if (last?.segment !== segment) {
      const keysOf = bySegment.get(segment) ?? keysOfRows(groups, segment, picture)
      bySegment.set(segment, keysOf)
      last = { segment, keysOf }
    }
    return last.keysOf(parts.rows[i] as number)
  }
}

const keysOfRows = (groups: Groups, segment: Segment, picture: Picture) => {
  const sets: SetColumn | null = groups.setsIn(segment, picture)
  if (sets) return (row: number): readonly number[] => groups.keysOfSet(sets[row] as number)
  const { ends, codes } = segment.postings(groups.place, picture).byRow()
  return (row: number): readonly number[] => groups.keysOf(codes.subarray(ends[row], ends[row + 1]))
}

/** Each key that some parts go under, with whether a part does. */
export const eachKey = (
  parts: OwnParts,
  keysAt: KeysAt,
  visit: (key: number, isIn: (i: number) => boolean) => void,
): void => {
  if (parts.length === 1) {
    for (const key of keysAt(parts, 0)) visit(key, isAlways)
    return
  }
  const keys = Array.from({ length: parts.length }, (_, i) => keysAt(parts, i))
  for (const key of new Set(keys.flat())) visit(key, i => keys[i]?.includes(key) === true)
}

const isAlways = (): boolean => true
