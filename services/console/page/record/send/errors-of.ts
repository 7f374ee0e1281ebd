import { ProblemError } from '@partnerships/client'
import type { FieldError } from '@partnerships/contracts'

const identifiers = ['siren', 'siret', 'rna'] as const

/**
 * Where in the event something is wrong. That an id is taken, or a number is held by another, is told by the server
 * without a pointer, but it belongs to a field too.
 */
export const errorsOf = (failure: unknown, isNew: boolean): readonly FieldError[] => {
  if (!(failure instanceof ProblemError)) return []
  if (failure.code === 'version-conflict' && isNew) return [{ pointer: '/subject', message: 'is taken' }]
  if (failure.code === 'identifier-taken') {
    const kind = identifiers.find(name => failure.detail.startsWith(`${name.toUpperCase()} `))
    return kind ? [{ pointer: `/data/identifiers/${kind}`, message: 'is held by another' }] : []
  }
  return failure.errors ?? []
}
