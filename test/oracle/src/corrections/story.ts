import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { allItems, type EvidenceItem, get } from '../ask/ask.ts'
import type { ChangeItem } from '../ask/compare-changes.ts'
import type { Posting } from '../generate/world.ts'
import type { Total } from '../metrics/total.ts'

/** A story told to the ledger, and the numbers that it comes to. */
export type Story = {
  /** Records an event; resolves to its position. */
  readonly tell: (posting: Posting) => Promise<number>
  /** The total that a metric's query comes to, as known at a position. */
  readonly total: (query: string, knownAt: number) => Promise<Total>
  /** The events behind it: subject, position and, unless it is certain, a question mark. */
  readonly evidence: (query: string, knownAt: number) => Promise<string[]>
  /** What changed in it: the change, subject, position, and the position of what did it. */
  readonly changes: (query: string, knownFrom: number, knownAt: number) => Promise<string[]>
}

export const storyOn = (baseUrl: () => string): Story => {
  const address = (query: string, what: string, knownAt: number) => {
    const [name, parameters = ''] = query.split('?')
    return `/v1/metrics/${name}${what}?${parameters}&knownAt=${knownAt}`
  }
  return {
    tell: async posting => {
      const response = await fetch(`${baseUrl()}/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/cloudevents+json' },
        body: JSON.stringify({ specversion: '1.0', source: '/story', id: randomUUID(), ...posting }),
      })
      const body = await response.text()
      expect(response.status, body).toBe(201)
      return (JSON.parse(body) as { position: number }).position
    },
    total: async (query, knownAt) =>
      (await get<{ total: Total }>(baseUrl(), address(query, '', knownAt))).total,
    evidence: async (query, knownAt) => {
      const items = await allItems<EvidenceItem>(baseUrl(), address(query, '/evidence', knownAt), 2)
      return items.map(({ subject, position, certain }) => `${subject} ${position}${certain ? '' : '?'}`)
    },
    changes: async (query, knownFrom, knownAt) => {
      const path = address(`${query}&knownFrom=${knownFrom}`, '/changes', knownAt)
      const items = await allItems<ChangeItem>(baseUrl(), path, 2)
      return items.map(item => `${item.change} ${item.subject} ${item.position} by ${item.by}`)
    },
  }
}

/** So many for sure, and perhaps more. */
export const about = (value: number, possible = value): Total => ({ value, possible })

/** An event of a partnership. */
export const on = (
  id: string,
  effective: string,
  type: string,
  data: Posting['data'] = {},
  replaces?: number,
): Posting => ({
  subject: `partnership/${id}`,
  type: `partnership.${type}`,
  effective,
  data,
  ...(replaces !== undefined && { replaces: String(replaces) }),
})

/** That an event of a partnership was wrong. */
export const notSo = (id: string, position: number): Posting =>
  on(id, '2026', 'retracted', { retracts: position, reason: 'it was not so' })
