import type { LogEvent, Pool } from '@partnerships/event-log'
import { type Checkpoint, Projection, type ReadModel } from '@partnerships/read-models'

/** One read model's way through the log: while a batch is being written, the next is folded. */
export class Pipeline {
  readonly #projection: Projection
  readonly #wrote: (pipeline: Pipeline) => void
  #folded: number
  #written: number
  #writing: Promise<void> = Promise.resolve()

  /** `wrote` is called after each batch that stands in the tables. */
  constructor(pool: Pool, model: ReadModel, checkpoint: Checkpoint, wrote: (pipeline: Pipeline) => void) {
    this.#projection = new Projection(pool, model, checkpoint)
    this.#folded = checkpoint.position
    this.#written = checkpoint.position
    this.#wrote = wrote
  }

  /** The position up to which everything stands in the tables. */
  get written(): number {
    return this.#written
  }

  /** Folds what of the batch is new, and begins to write it once what came before is written. */
  async take(batch: readonly LogEvent[]): Promise<void> {
    const events = batch.filter(({ position }) => position > this.#folded)
    if (events.length === 0) return
    const folded = await this.#projection.fold(events)
    this.#folded = folded.to.position
    await this.#writing
    this.#writing = this.#projection.write(folded).then(() => {
      this.#written = folded.to.position
      this.#wrote(this)
    })
  }

  /** Resolves when what was taken is written; rejects when it couldn't be. */
  settled(): Promise<void> {
    return this.#writing
  }
}
