import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Scope, scopeOf } from '../scope/scope.ts'
import { type Asked, askedOf } from './asked.ts'

/** All that a number's page is told by its address. */
export type Search = Scope & Asked
export type Change = { readonly [K in keyof Search]?: Search[K] | undefined }

/** What is asked of the number, and how to ask something else: `undefined` takes a part away. */
export const useAsked = (): readonly [Search, (change: Change) => void] => {
  const told = useSearch({ strict: false }) as Record<string, unknown>
  const search = { ...scopeOf(told), ...askedOf(told) }
  const navigate = useNavigate()
  const ask = (change: Change) => {
    navigate({ to: '.', search: { ...search, ...change }, resetScroll: false } as never)
  }
  return [search, ask]
}
