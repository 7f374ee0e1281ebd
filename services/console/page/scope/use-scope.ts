import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Scope, scopeOf } from './scope.ts'

/** What is looked at, and how to look at something else: `undefined` takes a part away. */
export const useScope = (): readonly [
  Scope,
  (change: { readonly [K in keyof Scope]?: Scope[K] | undefined }) => void,
] => {
  const scope = scopeOf(useSearch({ strict: false }))
  const navigate = useNavigate()
  const setScope = (change: object) => {
    navigate({ to: '.', search: (search: object) => ({ ...search, ...change }), replace: false } as never)
  }
  return [scope, setScope]
}
