import { orUnavailable, type Pool } from '@partnerships/event-log'
import { mergersEver } from '@partnerships/read-models'

/** All that an organisation was ever merged with, itself among them, sorted; the same for each of them. */
export type MergedWith = (organisation: string) => readonly string[]

/** Reads which organisations were ever merged with one another, as far as was known at a position or before. */
export const readMerged = async (pool: Pool, upTo: number): Promise<MergedWith> => {
  const groups = new Map<string, Set<string>>()
  const groupOf = (id: string) => groups.get(id) ?? new Set([id])
  for (const { id, into } of await orUnavailable(mergersEver(pool, upTo))) {
    const group = new Set([...groupOf(id), ...groupOf(into)])
    for (const member of group) groups.set(member, group)
  }
  return organisation => [...groupOf(organisation)].sort()
}
