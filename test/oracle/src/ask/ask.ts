import type { Tally } from '../metrics/counter.ts'
import type { Expected } from '../metrics/expect-answer.ts'
import type { Query } from '../metrics/query.ts'

type Bucket = Tally & { readonly from: string; readonly to: string }

export type Answer = {
  readonly knownAt: { readonly position: number; readonly time: string }
  readonly total: Tally
  readonly partial?: boolean
  readonly series?: readonly Bucket[]
  readonly undated?: number
  readonly groups?: readonly {
    readonly key: string
    readonly total: Tally
    readonly series?: readonly Bucket[]
  }[]
  readonly additive?: boolean
  readonly compare?: Expected['compare'] & {}
  readonly evidence: string
}

export type Evidence = {
  readonly items: readonly {
    readonly subject: string
    readonly position: number
    readonly certain: boolean
    readonly amount?: number
  }[]
  readonly next: string | null
  readonly total: Tally
}

/** The address of a question, `what` being nothing or such as `/evidence`. */
export const addressOf = ({ metric, filters, ...rest }: Query, what = ''): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) parameters.append(name, String(value))
  for (const [name, values] of Object.entries(filters))
    for (const value of values) parameters.append(name, value)
  return `/v1/metrics/${metric}${what}?${parameters}`
}

/** The JSON there, once the ledger's position is reflected in it; throws what the problem says. */
export const get = async <T>(baseUrl: string, path: string, position = 0): Promise<T> => {
  const response = await fetch(new URL(path, baseUrl), { headers: { 'ledger-position': String(position) } })
  const body = (await response.json()) as T & { code?: string; detail?: string }
  if (!response.ok) throw new Error(`${response.status} ${body.code}: ${body.detail}`)
  return body
}

/** All the items of a list, page after page. */
export const allItems = async <Item>(baseUrl: string, path: string, limit: number): Promise<Item[]> => {
  const items: Item[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = new URL(path, baseUrl)
    page.searchParams.set('limit', String(limit))
    if (cursor) page.searchParams.set('cursor', cursor)
    const answer: { items: Item[]; next: string | null } = await get(baseUrl, page.href)
    items.push(...answer.items)
    cursor = answer.next
  }
  return items
}
