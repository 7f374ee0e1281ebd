import { type Problem, type ProblemDocument, problems } from '@partnerships/contracts'

/** A problem as RFC 9457 has it on the wire. */
export function problemDocument({ code, ...rest }: Problem): ProblemDocument {
  const { status, title } = problems[code]
  return { type: `/problems/${code}`, title, status, code, ...rest }
}

/** The seconds after which a request may be sent again, by code. */
const retryAfter: Partial<Record<Problem['code'], string>> = {
  'rate-limited': '1',
  'projection-behind': '1',
  overloaded: '1',
  'ledger-unavailable': '2',
}

/** The answer to a request that ended with a problem: `application/problem+json`, with Retry-After where it helps. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const document = problemDocument(problem)
  const again = retryAfter[problem.code]
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: {
      'content-type': 'application/problem+json',
      ...(again && { 'retry-after': again }),
      ...headers,
    },
  })
}
