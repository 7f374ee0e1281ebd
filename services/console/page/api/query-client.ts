import { ProblemError } from '@partnerships/client'
import { keepPreviousData, QueryClient } from '@tanstack/react-query'

/** What the server refuses it refuses again; what could not be reached, or is behind, is tried again. */
export const isWorthTrying = (failures: number, error: Error): boolean =>
  failures < 3 && !(error instanceof ProblemError && error.status < 500)

/** While another answer comes, the one before stays in sight. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: isWorthTrying, placeholderData: keepPreviousData },
  },
})
