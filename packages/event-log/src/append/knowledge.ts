import type { AddedEvent } from './added-event.ts'
import { Lru } from './lru.ts'
import { UnreadStream } from './unread-stream.ts'
import type { Found, Stream } from './wanted.ts'

const streamBytes = 32 * 1024 * 1024
const subjects = 200_000

/**
 * What this process remembers of the ledger between groups. Only what was committed enters. A stream may have
 * moved on since, which the append finds out; that a subject exists stays true.
 */
export class Knowledge {
  readonly #streams = new Lru<Stream>(streamBytes)
  readonly #subjects = new Lru<true>(subjects)

  stream(subject: string): Stream | undefined {
    return this.#streams.get(subject)
  }

  exists(subject: string): boolean {
    if (this.#subjects.get(subject)) return true
    const exists = this.#streams.get(subject) !== undefined
    if (exists) this.#subjects.set(subject, true, 1)
    return exists
  }

  learn(found: Found): void {
    for (const [subject, stream] of found.streams) this.#put(subject, stream)
    for (const [subject, exists] of found.subjects) if (exists) this.#subjects.set(subject, true, 1)
  }

  /** Learns what has been appended to streams that stood as given before. */
  extend(bases: (subject: string) => Stream, appended: Iterable<AddedEvent>): void {
    const bySubject = Map.groupBy(appended, ({ event }) => event.subject)
    for (const [subject, added] of bySubject) {
      const base = bases(subject)
      const bytes = added.reduce((sum, { text }) => sum + text.length, base.bytes)
      const stream =
        base.bytes === 0
          ? new UnreadStream(
              added.map(({ json }) => json),
              bytes,
            )
          : { events: [...base.events, ...added.map(({ event }) => event)], bytes }
      this.#put(subject, stream)
    }
  }

  #put(subject: string, stream: Stream): void {
    if (stream.bytes > 0) this.#streams.set(subject, stream, stream.bytes)
  }
}
