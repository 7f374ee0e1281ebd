import { hash } from 'node:crypto'
import { canonicalForm } from './canonical-form.ts'

/**
 * The SHA-256, in hexadecimal digits, of what was posted: the RFC 8785 form of the JSON value without `traceparent` and
 * `tracestate`, which differ when a request is sent again. Null for what has no such form: a number beyond
 * doubles (1e400), a lone surrogate, nesting deeper than the stack. No such thing is ever recorded, so it is the
 * content of no recording.
 */
export function contentHash(event: object): string | null {
  const { traceparent, tracestate, ...content } = event as Record<string, unknown>
  try {
    return hash('sha256', canonicalForm(content), 'hex')
  } catch {
    return null
  }
}
