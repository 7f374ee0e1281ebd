import type { FieldError, Problem } from '@partnerships/contracts'

/** Field errors of the event at an index of a batch. */
export const errorsAt = (index: number, errors: readonly FieldError[]): FieldError[] =>
  errors.map(({ pointer, message }) => ({ pointer: `/${index}${pointer}`, message }))

/** The problem as one of the event at an index of a batch. */
export const problemAt = (index: number, problem: Problem): Problem => ({
  ...problem,
  errors: errorsAt(index, problem.errors ?? [{ pointer: '', message: problem.detail }]),
})
