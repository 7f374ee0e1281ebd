import type { Tally } from '@partnerships/domain'
import type { Groups } from './groups.ts'
import type { Counts } from './question.ts'

/** Pairs of numbers as tallies. */
export const talliesIn = (counts: Float64Array, first = 0, end = counts.length): Tally[] => {
  const tallies: Tally[] = []
  for (let i = first; i < end; i += 2)
    tallies.push({ value: counts[i] as number, possible: counts[i + 1] as number })
  return tallies
}

const isAnything = (counts: Float64Array, first: number, end: number): boolean => {
  for (let i = first + 1; i < end; i += 2) if ((counts[i] as number) > 0) return true
  return false
}

/** Results of all and of the groups that have any; both are told of counts from one index to before another. */
export const resultsOf = <Result>(
  total: Float64Array,
  groups: Groups | undefined,
  read: (counts: Float64Array, first: number, end: number) => Result[],
  hasAny = isAnything,
): Counts<Result> => {
  const { length } = total
  const shown = new Map<string, Result[]>()
  groups?.each((key, counts, at) => {
    if (hasAny(counts, at, at + length)) shown.set(key, read(counts, at, at + length))
  })
  return { total: read(total, 0, length), groups: shown }
}
