import { refuse } from '../ask/refuse.ts'

/** The most numbers that one answer may hold. */
const most = 100_000

/** Ends the request when groups and buckets together are more than an answer may hold. */
export const checkCells = (groups: number, buckets: number): void => {
  if (groups * buckets > most)
    refuse(`The parameters group and interval give ${groups} groups of ${buckets} buckets: ask for fewer.`)
}
