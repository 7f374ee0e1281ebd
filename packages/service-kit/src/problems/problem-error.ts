import type { Problem } from '@partnerships/contracts'

/** Ends a request with a problem. Handlers throw it; the app's `onError` answers it, with the headers given. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly headers: Readonly<Record<string, string>>
  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(`${problem.code}: ${problem.detail}`)
    this.name = 'ProblemError'
    this.problem = problem
    this.headers = headers
  }
}
