import type { RecordedEvent } from '@partnerships/contracts'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { newestPosition } from '../api/position.ts'

/** Whether an event was known: `knownAt` is a position or a time. */
const isKnown =
  (knownAt: string | undefined) =>
  ({ position, recordedtime }: RecordedEvent): boolean => {
    if (knownAt === undefined) return true
    return /^\d+$/.test(knownAt)
      ? position <= Number(knownAt)
      : Date.parse(recordedtime) <= Date.parse(knownAt)
  }

/** Every event of a subject that was known, in position order. */
export const eventsQuery = (subject: string, knownAt: string | undefined) =>
  queryOptions({
    queryKey: ['events', subject, knownAt],
    queryFn: async ({ signal }) => {
      const reflecting = knownAt === undefined ? newestPosition() : undefined
      const all: RecordedEvent[] = []
      let after: number | undefined
      do {
        const { data } = await client.events({ subject, after, limit: 1_000 }, { signal, reflecting })
        all.push(...data.events)
        after = data.next ?? undefined
      } while (after !== undefined)
      return all.filter(isKnown(knownAt))
    },
    meta: { fixed: knownAt !== undefined },
  })
