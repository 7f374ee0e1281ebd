import type { Aggregate } from '@partnerships/contracts'
import { type Part, parts } from '@partnerships/contracts/words'
import type { CountedEvidence, EvidencePlace } from '@partnerships/read-models'

/** An event behind a number, and its place in the order. */
export type EvidenceItem = Omit<CountedEvidence, 'amount' | 'unit' | 'id'> & {
  readonly subject: string
  /** What it adds to a sum. */
  readonly amount?: number
  readonly unit?: string
  /** The state of a partnership. */
  readonly status?: string
  /** What it covers. */
  readonly territory?: string
  readonly part?: Part
}

export type Place = EvidencePlace & { readonly part?: Part }
export type Page = { readonly limit: number; readonly after?: Place | undefined }

/** An item as it was counted, of a partnership unless told. */
export const itemOf = (
  { id, amount: _, unit: __, ...evidence }: CountedEvidence,
  aggregate: Aggregate = 'partnership',
): EvidenceItem => ({ subject: `${aggregate}/${id}`, ...evidence })

/** By day, then by position, then by subject. */
export const byPlace = ({ place: a }: EvidenceItem, { place: b }: EvidenceItem): number => {
  if (a.lower !== b.lower) return a.lower < b.lower ? -1 : 1
  return a.position - b.position || (a.id < b.id ? -1 : Number(a.id > b.id))
}

/** The items of the numerator, and after them those of the denominator. */
export const inParts = async (
  { limit, after }: Page,
  list: (part: Part, page: Page) => Promise<readonly EvidenceItem[]>,
): Promise<EvidenceItem[]> => {
  const items: EvidenceItem[] = []
  const from = parts.indexOf(after?.part ?? 'numerator')
  for (const part of parts.slice(from)) {
    if (items.length === limit) break
    const page = { limit: limit - items.length, after: after?.part === part ? after : undefined }
    for (const item of await list(part, page)) items.push({ ...item, part })
  }
  return items
}

/** The items that pass, of a list that comes page by page. */
export const passing = async <Item extends { readonly place: EvidencePlace }>(
  { limit, after }: Page,
  list: (page: Page) => Promise<readonly Item[]>,
  passes: (item: Item) => boolean,
): Promise<Item[]> => {
  const found: Item[] = []
  const size = Math.min(limit, mostAtOnce)
  for (let last: Place | undefined = after; found.length < limit; ) {
    const page: readonly Item[] = await list({ limit: size, after: last })
    found.push(...page.filter(passes))
    last = page.at(-1)?.place
    if (page.length < size) break
  }
  return found.slice(0, limit)
}

const mostAtOnce = 1_000
