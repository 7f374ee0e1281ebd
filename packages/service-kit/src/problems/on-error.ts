import type { ErrorHandler } from 'hono'
import type { Log } from '../observe/log.ts'
import { ProblemError } from './problem-error.ts'
import { problemResponse } from './respond.ts'

/** Answers what a handler threw: its problem, or `internal` for anything else, which only the log shows. */
export const onError =
  (log: Log): ErrorHandler =>
  (err, c) => {
    if (err instanceof ProblemError) return problemResponse(err.problem, err.headers)
    if (c.req.raw.signal.aborted) log.debug({ err, path: c.req.path }, 'the client went away')
    else log.error({ err, method: c.req.method, path: c.req.path }, 'a request failed')
    return problemResponse({ code: 'internal', detail: 'The server failed. The request may be sent again.' })
  }
