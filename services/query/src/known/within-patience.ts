import type { CountingIndex } from '@partnerships/read-models'
import { ProblemError } from '@partnerships/service-kit'

/**
 * The index, for who waits no longer than the patience: what is counted is loaded after a start, which takes minutes
 * for millions of events. Then `projection-behind` is thrown, and loading goes on.
 */
export const withinPatience = (counting: CountingIndex, patienceMs: number): CountingIndex => ({
  ...counting,
  asOf: async known => {
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(
      () =>
        reject(new ProblemError({ code: 'projection-behind', detail: 'What is counted is being loaded.' })),
      patienceMs,
    )
    try {
      return await Promise.race([counting.asOf(known), late])
    } finally {
      clearTimeout(timer)
    }
  },
})
