import type { FieldError, ProblemCode } from '@partnerships/contracts'

/** What an answer that is not one of success told (RFC 9457). */
export type ProblemDetails = {
  /** `unexpected-answer`: it was no problem document, but something that stands in between. */
  readonly code: ProblemCode | 'unexpected-answer'
  readonly status: number
  readonly detail: string
  /** Where in the body something is wrong, as JSON Pointers; in a batch they start with the index. */
  readonly errors?: readonly FieldError[]
  /** Seconds after which to ask again. */
  readonly retryAfter?: number
  /** Of `version-conflict`: the version that the subject has. */
  readonly currentVersion?: number
  /** Of `identifier-taken`: the subject that holds it. */
  readonly subject?: string
}

/** The server answered, and not with success. */
export class ProblemError extends Error implements ProblemDetails {
  readonly code: ProblemDetails['code']
  readonly status: number
  readonly detail: string
  declare readonly errors?: readonly FieldError[]
  declare readonly retryAfter?: number
  declare readonly currentVersion?: number
  declare readonly subject?: string

  constructor(details: ProblemDetails) {
    super(`${details.code}: ${details.detail}`)
    this.name = 'ProblemError'
    this.code = details.code
    this.status = details.status
    this.detail = details.detail
    Object.assign(this, details)
  }
}

/** There was no whole answer: the server could not be reached, or the connection broke. `cause` says more. */
export class NetworkError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'NetworkError'
  }
}
