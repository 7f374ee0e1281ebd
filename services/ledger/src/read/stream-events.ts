import type { EventFilter } from '@partnerships/contracts'
import { type Pool, readAfter } from '@partnerships/event-log'

/** Which part of the ledger: after one position, up to another, what passes the filter. */
export type Selection = { readonly after: number; readonly upTo: number; readonly filter: EventFilter }

const pageSize = 500

async function* lines(pool: Pool, { after, upTo, filter }: Selection, limit: number): AsyncGenerator<string> {
  let left = limit
  let from = after
  while (left > 0) {
    const size = Math.min(pageSize, left)
    const page = await readAfter(pool, from, size, filter, upTo)
    if (page.length > 0) yield `${page.map(({ json }) => json).join('\n')}\n`
    if (page.length < size) return
    left -= page.length
    from = page.at(-1)?.position ?? upTo
  }
}

/** The events as lines, at most `limit`, read no faster than they are taken. */
export function streamEvents(
  pool: Pool,
  selection: Selection,
  limit = Number.POSITIVE_INFINITY,
): ReadableStream<Uint8Array> {
  const source = lines(pool, selection, limit)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await source.return(undefined)
    },
  })
}
