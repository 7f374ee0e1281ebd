import type { Problem } from '@partnerships/contracts'
import type { Context, Handler } from 'hono'
import { ProblemError } from './problem-error.ts'

/** Makes handlers whose failures are answered with the problem that `problemOf` knows them by; others pass on. */
export const answeringFailures =
  (problemOf: (err: unknown) => Problem | null) =>
  (handle: (c: Context) => Promise<Response>): Handler =>
  async c => {
    try {
      return await handle(c)
    } catch (err) {
      const problem = problemOf(err)
      throw problem ? Object.assign(new ProblemError(problem), { cause: err }) : err
    }
  }
