import type { LogEvent } from '@partnerships/event-log'

/** How many of the last events a process keeps for its readers, and in how many characters of JSON. */
export type RingLimits = { readonly events: number; readonly characters: number }

/** The last events of the ledger, without gaps, in position order; the oldest leave when it is full. */
export type Ring = {
  /** The position of the last event that was pushed, or that the ring began after. */
  readonly head: number
  /** The position of the oldest event kept; `head + 1` when there is none. */
  readonly oldest: number
  push(event: LogEvent): void
  /** Up to `limit` events after a position, which must be `oldest - 1` or later. */
  after(position: number, limit: number): readonly LogEvent[]
}

/** An empty ring that goes on after a position. */
export function createRing(after: number, limits: RingLimits): Ring {
  const kept: LogEvent[] = []
  let head = after
  let characters = 0
  const isFull = () => kept.length > limits.events || characters > limits.characters
  return {
    get head() {
      return head
    },
    get oldest() {
      return head + 1 - kept.length
    },
    push(event) {
      if (event.position !== head + 1)
        throw new RangeError(`Position ${event.position} does not follow ${head}`)
      kept.push(event)
      head = event.position
      characters += event.json.length
      while (isFull()) characters -= kept.shift()?.json.length ?? 0
    },
    after(position, limit) {
      const from = position - (head - kept.length)
      if (from < 0) throw new RangeError(`Position ${position + 1} is no longer kept`)
      return kept.slice(from, from + limit)
    },
  }
}
