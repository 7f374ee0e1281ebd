import type { Problem } from '@partnerships/contracts'

/** Why an event can't be recorded, in the words of the contract's problems; knows no transport. */
export type Refusal = Problem & { code: 'invalid-event' | 'unknown-reference' | 'lifecycle-violation' }

export const invalidEvent = (detail: string, errors: Problem['errors']): Refusal => ({
  code: 'invalid-event',
  detail,
  ...(errors && { errors }),
})

const at =
  (code: 'unknown-reference' | 'lifecycle-violation') =>
  (detail: string, pointer?: string): Refusal => ({
    code,
    detail,
    ...(pointer !== undefined && { errors: [{ pointer, message: detail }] }),
  })

export const unknownReference = at('unknown-reference')
export const lifecycleViolation = at('lifecycle-violation')
