import type { Stream } from './stream.ts'

/** Keeps the streams used last, up to a number of events in all. */
export class StreamCache {
  readonly #streams = new Map<string, Stream>()
  readonly #mostEvents: number
  #events = 0

  constructor(mostEvents: number) {
    this.#mostEvents = mostEvents
  }

  get(subject: string): Stream | undefined {
    return this.#streams.get(subject)
  }

  /** Puts the stream in as the one used last; others make room, those not used for longest first. */
  set(subject: string, stream: Stream): void {
    this.#delete(subject)
    this.#streams.set(subject, stream)
    this.#events += stream.events.length
    for (const oldest of this.#streams.keys()) {
      if (this.#events <= this.#mostEvents || oldest === subject) return
      this.#delete(oldest)
    }
  }

  clear(): void {
    this.#streams.clear()
    this.#events = 0
  }

  #delete(subject: string): void {
    this.#events -= this.#streams.get(subject)?.events.length ?? 0
    this.#streams.delete(subject)
  }
}
