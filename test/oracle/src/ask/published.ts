import type { Query } from '../metrics/query.ts'
import { addressOf } from './ask.ts'

/** What was answered to a question about a position, and about what is behind it: byte for byte. */
export type Published = { readonly path: string; readonly text: string }

/** Asks as known at a position, and keeps the answers. */
export const publish = async (baseUrl: string, query: Query, position: number): Promise<Published[]> => {
  const known = { ...query, knownAt: position }
  const paths = [addressOf(known), addressOf(known, '/evidence')]
  return Promise.all(paths.map(async path => ({ path, text: await textAt(baseUrl, path) })))
}

/** The answer there now. */
export const textAt = async (baseUrl: string, path: string): Promise<string> =>
  (await fetch(`${baseUrl}${path}`)).text()
