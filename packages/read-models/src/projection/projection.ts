import { aggregateOf, type RecordedEvent } from '@partnerships/contracts'
import type { LogEvent, Pool } from '@partnerships/event-log'
import { type Checkpoint, moveCheckpoint } from './checkpoint.ts'
import { digestText, parseDigest } from './digest.ts'
import { type Changes, foldBatch } from './fold-batch.ts'
import { loadStreams } from './load-streams.ts'
import type { ReadModel } from './read-model.ts'
import type { Stream } from './stream.ts'
import { StreamCache } from './stream-cache.ts'
import { writeChanges } from './write-changes.ts'

/** Thrown when somebody else has moved the checkpoint; nothing was written. */
export class LostCheckpoint extends Error {
  override name = 'LostCheckpoint'
}

const mostCachedEvents = 100_000

/** A read model that takes in the log batch by batch, from its checkpoint on. */
export class Projection {
  readonly #pool: Pool
  readonly #model: ReadModel
  readonly #cache: StreamCache
  #checkpoint: Checkpoint

  constructor(pool: Pool, model: ReadModel, checkpoint: Checkpoint, cachedEvents = mostCachedEvents) {
    this.#pool = pool
    this.#model = model
    this.#checkpoint = checkpoint
    this.#cache = new StreamCache(cachedEvents)
  }

  get checkpoint(): Checkpoint {
    return this.#checkpoint
  }

  /**
   * Takes in the events that follow the checkpoint, in position order: rows and checkpoint in one transaction.
   * Throws `LostCheckpoint` when another projector was first, and whatever the database throws; the projection is
   * then of no more use.
   */
  async apply(batch: readonly LogEvent[]): Promise<void> {
    const last = batch.at(-1)
    if (!last) return
    const events = batch
      .filter(({ subject }) => aggregateOf(subject) === this.#model.aggregate)
      .map(({ json }) => JSON.parse(json) as RecordedEvent)
    const before = await this.#streamsBefore(events)
    const changes = foldBatch(this.#model, before, events, parseDigest(this.#checkpoint.digest))
    const reached = { ...this.#checkpoint, position: last.position, digest: digestText(changes.digest) }
    await this.#write(changes, reached)
    this.#checkpoint = reached
    for (const [subject, stream] of changes.streams) this.#cache.set(subject, stream)
  }

  async #streamsBefore(events: readonly RecordedEvent[]): Promise<Map<string, Stream>> {
    const streams = new Map<string, Stream>()
    const missing = new Set<string>()
    const begun = new Set<string>()
    for (const { subject, streamversion } of events) {
      const cached = this.#cache.get(subject)
      if (cached) streams.set(subject, cached)
      else if (streamversion === 1) begun.add(subject)
      else if (!begun.has(subject)) missing.add(subject)
    }
    const loaded = await loadStreams(this.#pool, this.#model, [...missing], this.#checkpoint.position)
    return new Map([...streams, ...loaded])
  }

  async #write(changes: Changes, reached: Checkpoint): Promise<void> {
    const client = await this.#pool.connect()
    try {
      // What a crash of the server takes away, checkpoint and rows together, is projected again.
      await client.query('begin; set local synchronous_commit = off')
      const moved = await moveCheckpoint(client, this.#model, this.#checkpoint, reached)
      if (!moved) throw new LostCheckpoint(`Another projector has moved ${this.#model.name}`)
      await writeChanges(client, this.#model, changes)
      await client.query('commit')
      client.release()
    } catch (error) {
      // A connection in an unknown state is not used again; closing it rolls back.
      client.release(true)
      throw error
    }
  }
}
