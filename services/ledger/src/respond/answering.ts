import { ProblemError } from '@partnerships/service-kit'
import type { Context, Handler } from 'hono'
import { problemOfFailure } from './problem-of-failure.ts'

/** A handler whose failures to reach the ledger are answered as such. */
export function answering(handle: (c: Context) => Promise<Response>): Handler {
  return async c => {
    try {
      return await handle(c)
    } catch (err) {
      const problem = problemOfFailure(err)
      throw problem ? Object.assign(new ProblemError(problem), { cause: err }) : err
    }
  }
}
