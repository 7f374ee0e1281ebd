import { useNavigate, useSearch } from '@tanstack/react-router'

export type ListSearch = {
  /** What the address says; words that look like numbers are words all the same. */
  readonly of: (key: string) => string | undefined
  /** `undefined` takes a parameter away; `replace` leaves no step to go back to. */
  readonly set: (change: Record<string, string | undefined>, replace?: boolean) => void
}

/** The search parameters of a list: they live in the address, beside the scope. */
export const useListSearch = (): ListSearch => {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  return {
    of: key => {
      const value = search[key]
      return value === undefined || value === null || value === '' ? undefined : String(value)
    },
    set: (change, replace = false) => {
      navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), replace } as never)
    },
  }
}
