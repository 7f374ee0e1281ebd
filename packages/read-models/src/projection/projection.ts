import { aggregateOf, type RecordedEvent } from '@partnerships/contracts'
import type { LogEvent, Pool } from '@partnerships/event-log'
import type pg from 'pg'
import { type Checkpoint, moveCheckpoint } from './checkpoint.ts'
import { digestText, parseDigest } from './digest.ts'
import { type Changes, foldBatch } from './fold-batch.ts'
import { inTransaction } from './in-transaction.ts'
import { KeptStreams } from './kept-streams.ts'
import { LostCheckpoint } from './lost-checkpoint.ts'
import { answering, type Place } from './place.ts'
import type { ReadModel } from './read-model.ts'
import { writeChanges } from './write-changes.ts'

/** What a batch changes, to be written where the checkpoint stands at `from`. */
export type Folded = { readonly from: Checkpoint; readonly to: Checkpoint; readonly changes: Changes }

const mostCachedEvents = 100_000

/**
 * A read model that takes in the log batch by batch, from its checkpoint on: `fold` one batch after the other and
 * `write` each in the same order. A batch may be folded while the one before is being written. Once anything has
 * failed, the projection is of no more use: begin a new one at the checkpoint.
 */
export class Projection {
  readonly #pool: Pool
  readonly #model: ReadModel
  readonly #place: Place
  readonly #streams: KeptStreams
  #folded: Checkpoint

  constructor(
    pool: Pool,
    model: ReadModel,
    checkpoint: Checkpoint,
    cachedEvents = mostCachedEvents,
    place = answering(model),
  ) {
    this.#pool = pool
    this.#model = model
    this.#place = place
    this.#folded = checkpoint
    this.#streams = new KeptStreams(pool, model, cachedEvents)
  }

  /** Folds the events that follow those folded before, in position order; there is at least one. */
  async fold(batch: readonly LogEvent[]): Promise<Folded> {
    const from = this.#folded
    const texts = batch.flatMap(({ subject, json }) =>
      aggregateOf(subject) === this.#model.aggregate ? [json] : [],
    )
    const events = texts.map(json => JSON.parse(json) as RecordedEvent)
    const before = await this.#streams.before(events, from.position)
    const changes = foldBatch(this.#model, before, events, parseDigest(from.digest))
    this.#streams.add(events, texts)
    const position = batch.at(-1)?.position ?? from.position
    this.#folded = { ledgerid: from.ledgerid, position, digest: digestText(changes.digest) }
    return { from, to: this.#folded, changes }
  }

  /**
   * Writes what a batch changes and moves the checkpoint, in one transaction. Throws `LostCheckpoint` when another
   * projector was first, and whatever the database throws.
   */
  async write({ from, to, changes }: Folded): Promise<void> {
    if (changes.opened.length + changes.closed.length === 0) return this.#move(this.#pool, from, to)
    await inTransaction(this.#pool, async client => {
      await this.#move(client, from, to)
      await writeChanges(client, this.#place.schema, changes)
    })
  }

  async #move(client: Pick<pg.ClientBase, 'query'>, from: Checkpoint, to: Checkpoint): Promise<void> {
    const moved = await moveCheckpoint(client, this.#model, this.#place, from, to)
    if (!moved) throw new LostCheckpoint(`another projector has moved ${this.#model.name}`)
  }
}
