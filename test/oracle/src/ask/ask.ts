import { setTimeout as pause } from 'node:timers/promises'
import type { Item } from '../metrics/counter.ts'
import type { Expected } from '../metrics/expect-answer.ts'
import type { Query } from '../metrics/query.ts'
import type { Total } from '../metrics/total.ts'

type Bucket = Total & { readonly from: string; readonly to: string }

export type Answer = {
  readonly knownAt: { readonly position: number; readonly time: string }
  readonly total: Total | null
  readonly units?: Expected['units']
  readonly partial?: boolean
  readonly series?: readonly Bucket[]
  readonly undated?: number
  readonly groups?: readonly {
    readonly key: string
    readonly total: Total
    readonly series?: readonly Bucket[]
  }[]
  readonly additive?: boolean
  readonly compare?: Expected['compare'] & { from?: string; to?: string; at?: string }
  readonly evidence: string
}

export type EvidenceItem = Omit<Item, 'positions'> & { readonly position: number }

/** The address of a question, `what` being nothing or such as `/evidence`. */
export const addressOf = ({ metric, filters, ...rest }: Query, what = ''): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) parameters.append(name, String(value))
  for (const [name, values] of Object.entries(filters))
    for (const value of values) parameters.append(name, value)
  return `/v1/metrics/${metric}${what}?${parameters}`
}

/** What the ledger's service answers with instead. */
export class Refused extends Error {
  readonly code: string | undefined

  constructor(path: string, { code, detail }: { readonly code?: string; readonly detail?: string }) {
    super(`${path}: ${code}: ${detail}`)
    this.code = code
  }
}

/** The JSON there, once the ledger's position is reflected in it, however long that takes. Throws Refused. */
export const get = async <T>(baseUrl: string, path: string, position = 0): Promise<T> => {
  const response = await fetch(new URL(path, baseUrl), { headers: { 'ledger-position': String(position) } })
  const body = (await response.json()) as T & { code?: string; detail?: string }
  if (response.ok) return body
  if (body.code !== 'projection-behind') throw new Refused(path, body)
  await pause(200)
  return get(baseUrl, path, position)
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
