/**
 * Keeps the events of the streams used last, up to a number of events in all. As texts: what lives long is looked at
 * again and again by the garbage collector, and a text is one thing.
 */
export class TextCache {
  readonly #streams = new Map<string, readonly string[]>()
  readonly #mostEvents: number
  #events = 0

  constructor(mostEvents: number) {
    this.#mostEvents = mostEvents
  }

  get(subject: string): readonly string[] | undefined {
    return this.#streams.get(subject)
  }

  /** Puts the stream in as the one used last; others make room, those not used for longest first. */
  set(subject: string, events: readonly string[]): void {
    this.#delete(subject)
    this.#streams.set(subject, events)
    this.#events += events.length
    if (this.#events <= this.#mostEvents) return
    for (const oldest of this.#streams.keys()) {
      if (this.#events <= this.#mostEvents || oldest === subject) return
      this.#delete(oldest)
    }
  }

  #delete(subject: string): void {
    this.#events -= this.#streams.get(subject)?.length ?? 0
    this.#streams.delete(subject)
  }
}
