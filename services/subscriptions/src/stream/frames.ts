import type { LogEvent } from '@partnerships/event-log'

/** Writes an event as a reader wants it. */
export type Framing = (event: LogEvent) => Uint8Array

const retryMs = 2_000

/** Encoded once for all the readers of an event; gone with the event. */
const framing = (write: (event: LogEvent) => string): Framing => {
  const written = new WeakMap<LogEvent, Uint8Array>()
  return event => {
    const known = written.get(event)
    if (known) return known
    const frame = Buffer.from(write(event))
    written.set(event, frame)
    return frame
  }
}

/** `id` and `data`: every event is a message. */
export const asMessage = framing(({ position, json }) => `id: ${position}\ndata: ${json}\n\n`)

/** Also `event`, for those who listen by type. */
export const asTyped = framing(
  ({ position, type, json }) => `id: ${position}\nevent: ${type}\ndata: ${json}\n\n`,
)

/** What a stream begins with: when to come back, and where from, should it end before the first event. */
export const opening = (position: number) => Buffer.from(`retry: ${retryMs}\n\nid: ${position}\n\n`)

/** Says how far was read, and nothing else. */
export const readSoFar = (position: number) => Buffer.from(`id: ${position}\n\n`)
