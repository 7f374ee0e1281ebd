import type { EvidenceQuery } from '@partnerships/client'
import { client } from '../../api/client.ts'
import type { Item } from './item.ts'

/** Every item behind a number, page by page; `onPage` is told how many there are so far. */
export const allEvidence = async (
  metric: string,
  query: EvidenceQuery,
  onPage: (count: number) => void,
  signal: AbortSignal,
): Promise<Item[]> => {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const { data } = await client.evidence(metric, { ...query, limit: 200, cursor }, { signal })
    items.push(...data.items)
    onPage(items.length)
    cursor = data.next ?? undefined
  } while (cursor !== undefined)
  return items
}
