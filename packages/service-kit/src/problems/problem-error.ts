import type { Problem } from '@partnerships/contracts'

/** Ends a request with a problem. Handlers throw it; the app's `onError` answers it. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`)
    this.name = 'ProblemError'
    this.problem = problem
  }
}
