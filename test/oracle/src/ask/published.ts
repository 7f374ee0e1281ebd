import type { Query } from '../metrics/query.ts'
import { addressOf } from './ask.ts'

/** What was answered once, and the address of the same question asked later: byte for byte, but for links. */
export type Published = { readonly path: string; readonly text: string }

/** Asks for a number, and for the events behind it, as it is known now that the ledger is at a position. */
export const publish = async (
  baseUrl: string,
  { knownAt: _, ...query }: Query,
  position: number,
): Promise<Published[]> => {
  const later = { ...query, knownAt: position }
  const evidence = addressOf(later, '/evidence')
  return [
    { path: addressOf(later), text: await textAt(baseUrl, addressOf(query), position) },
    { path: evidence, text: await textAt(baseUrl, evidence, position) },
  ]
}

/** The answer there, without its links, once it reflects a position. */
export const textAt = async (baseUrl: string, path: string, position: number): Promise<string> => {
  for (;;) {
    const headers = { 'ledger-position': String(position) }
    const response = await fetch(`${baseUrl}${path}`, { headers })
    if (response.status !== 503) return (await response.text()).replace(/"evidence":"[^"]*"/, '')
  }
}
