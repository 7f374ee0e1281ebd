import type { HonoRequest } from 'hono'

const paging = ['cursor', 'limit']

/** What is asked for, whichever page of it: the same text for the same path and parameters in any order. */
export function queryText(request: HonoRequest): string {
  const parameters = Object.entries(request.queries())
    .filter(([name]) => !paging.includes(name))
    .map(([name, values]) => [name, values.toSorted()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([request.path, parameters])
}
