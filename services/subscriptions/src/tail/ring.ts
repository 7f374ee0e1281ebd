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
  /** Keeps nothing, and goes on after a later position. */
  skipTo(position: number): void
  /** The next events after a position, which must be `oldest - 1` or later: some of them, when they are many. */
  after(position: number): readonly LogEvent[]
}

/** What is given at once, but for the last event. */
const atOnce: RingLimits = { events: 500, characters: 256 * 1024 }

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
    skipTo(position) {
      if (position < head) throw new RangeError(`Position ${position} is before ${head}`)
      kept.length = 0
      characters = 0
      head = position
    },
    after(position) {
      const from = position - (head - kept.length)
      if (from < 0) throw new RangeError(`Position ${position + 1} is no longer kept`)
      let taken = 0
      let size = 0
      while (taken < atOnce.events && size < atOnce.characters && from + taken < kept.length)
        size += kept[from + taken++]?.json.length ?? 0
      return kept.slice(from, from + taken)
    },
  }
}
