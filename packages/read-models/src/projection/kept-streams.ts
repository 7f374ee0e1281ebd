import type { RecordedEvent } from '@partnerships/contracts'
import { type Pool, readStreams } from '@partnerships/event-log'
import { replayed } from './fold-stream.ts'
import type { ReadModel } from './read-model.ts'
import type { Stream } from './stream.ts'
import { TextCache } from './text-cache.ts'

const parse = (json: string): RecordedEvent => JSON.parse(json)

/** The streams of a read model as they were at a position, from memory or from the ledger. */
export class KeptStreams {
  readonly #pool: Pool
  readonly #model: ReadModel
  readonly #texts: TextCache

  /** `cachedEvents`: of how many events the texts are kept. */
  constructor(pool: Pool, model: ReadModel, cachedEvents: number) {
    this.#pool = pool
    this.#model = model
    this.#texts = new TextCache(cachedEvents)
  }

  /** The streams that the events go on with, as they were at the position before these. */
  async before(events: readonly RecordedEvent[], position: number): Promise<Map<string, Stream>> {
    const streams = new Map<string, Stream>()
    const missing: string[] = []
    for (const [subject, [first]] of Map.groupBy(events, event => event.subject)) {
      if (first?.streamversion === 1) continue
      const texts = this.#texts.get(subject)
      if (texts) streams.set(subject, replayed(this.#model, texts.map(parse)))
      else missing.push(subject)
    }
    if (missing.length === 0) return streams
    for (const [subject, read] of await readStreams(this.#pool, missing, position)) {
      this.#texts.set(
        subject,
        read.map(event => JSON.stringify(event)),
      )
      streams.set(subject, replayed(this.#model, read))
    }
    return streams
  }

  /** Remembers events that were folded, and their texts. */
  add(events: readonly RecordedEvent[], texts: readonly string[]): void {
    const numbered = events.map(({ subject, streamversion }, i) => ({ subject, streamversion, i }))
    for (const [subject, own] of Map.groupBy(numbered, event => event.subject)) {
      const before = this.#texts.get(subject) ?? []
      // Of a stream that had to make room for others, the end is of no use.
      if (own[0]?.streamversion !== before.length + 1) continue
      this.#texts.set(subject, [...before, ...own.map(({ i }) => texts[i] as string)])
    }
  }
}
