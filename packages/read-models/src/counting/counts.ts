import type { Tally } from '@partnerships/domain'
import type { Groups } from './groups.ts'
import type { Counts } from './question.ts'

/** Pairs of numbers as tallies. */
export const talliesIn = (counts: Float64Array): Tally[] =>
  Array.from({ length: counts.length / 2 }, (_, i) => ({
    value: counts[2 * i] as number,
    possible: counts[2 * i + 1] as number,
  }))

const isAnything = (counts: Float64Array): boolean => counts.some((count, i) => i % 2 === 1 && count > 0)

/** Results of all and of the groups that have any. */
export const resultsOf = <Result>(
  total: Float64Array,
  groups: Groups | undefined,
  read: (counts: Float64Array) => Result[],
  hasAny = isAnything,
): Counts<Result> => {
  const shown = new Map<string, Result[]>()
  for (const [key, counts] of groups?.entries() ?? []) if (hasAny(counts)) shown.set(key, read(counts))
  return { total: read(total), groups: shown }
}
