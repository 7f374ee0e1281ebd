import type { HonoRequest } from 'hono'
import { type Accept, parseAccept } from 'hono/utils/accept'
import { ProblemError } from '../problems/problem-error.ts'

/** How well a range of the Accept header names the type: 3 by itself, 2 by `text/*`, 1 by anything, 0 not. */
const precision = (range: string, type: string): number => {
  if (range === type) return 3
  if (range === `${type.split('/', 1)[0]}/*`) return 2
  return range === '*/*' ? 1 : 0
}

/** The weight that the header gives the type: that of the most precise range that takes it (RFC 9110, 12.5.1). */
const weight = (ranges: readonly Accept[], type: string): number => {
  let best = { precision: 0, q: 0 }
  for (const { type: range, q } of ranges) {
    const found = precision(range.toLowerCase(), type)
    if (found > best.precision) best = { precision: found, q }
  }
  return best.q
}

/**
 * The media type to answer with, of those offered (in the server's order of preference).
 * Throws a `not-acceptable` problem when the request's Accept header takes none.
 */
export function accepted<Type extends string>(
  request: HonoRequest,
  offered: readonly [Type, ...Type[]],
): Type {
  const header = request.header('accept')
  if (!header || header === '*/*' || header === offered[0]) return offered[0]
  const ranges = parseAccept(header)
  const weighed = offered.map(type => ({ type, q: weight(ranges, type) }))
  const best = weighed.reduce((a, b) => (b.q > a.q ? b : a))
  if (best.q > 0) return best.type
  throw new ProblemError({ code: 'not-acceptable', detail: `The answer can be ${offered.join(' or ')}.` })
}
