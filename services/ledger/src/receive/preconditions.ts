import { ProblemError } from '@partnerships/service-kit'
import type { HonoRequest } from 'hono'

/** What a request expects of its subject's version before the append; `exists` is If-Match: *. */
export type Preconditions = {
  readonly ifMatch?: readonly number[] | 'exists'
  readonly ifNoneMatch?: 'exists'
}

const tag = /^(W\/)?"([^"]*)"$/

function versions(header: string): readonly number[] {
  return header.split(',').flatMap(part => {
    const [, weak, version = ''] = tag.exec(part.trim()) ?? []
    if (!/^\d{1,15}$/.test(version)) throw wrong('If-Match', header, 'versions in quotes, such as "3", or *')
    return weak ? [] : [Number(version)]
  })
}

const wrong = (name: string, value: string, rule: string) =>
  new ProblemError({ code: 'invalid-query', detail: `The header ${name} is ${value}: it must be ${rule}.` })

/**
 * What If-Match and If-None-Match ask, or null when neither is there. A weak tag matches nothing, as If-Match
 * compares strongly (RFC 9110, 13.1.1). Throws an `invalid-query` problem for other forms.
 */
export function preconditions(request: HonoRequest): Preconditions | null {
  const match = request.header('if-match')
  const noneMatch = request.header('if-none-match')
  if (match === undefined && noneMatch === undefined) return null
  if (noneMatch !== undefined && noneMatch !== '*') throw wrong('If-None-Match', noneMatch, '*')
  return {
    ...(match !== undefined && { ifMatch: match.trim() === '*' ? 'exists' : versions(match) }),
    ...(noneMatch !== undefined && { ifNoneMatch: 'exists' as const }),
  }
}

/** Whether a subject at this version (0: not there) is what the request expects. */
export function meets({ ifMatch, ifNoneMatch }: Preconditions, version: number): boolean {
  if (ifNoneMatch && version > 0) return false
  if (ifMatch === undefined) return true
  return ifMatch === 'exists' ? version > 0 : ifMatch.includes(version)
}
