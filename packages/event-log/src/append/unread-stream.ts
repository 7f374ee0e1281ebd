import type { RecordedEvent } from '@partnerships/contracts'
import type { Stream } from './wanted.ts'

/**
 * A stream as text until somebody looks at it: most new subjects are left alone for long, and text takes a quarter
 * of the memory.
 */
export class UnreadStream implements Stream {
  readonly bytes: number
  #texts: readonly string[]
  #events: readonly RecordedEvent[] | undefined

  /** The texts are the recorded events', in position order. */
  constructor(texts: readonly string[], bytes: number) {
    this.#texts = texts
    this.bytes = bytes
  }

  get events(): readonly RecordedEvent[] {
    this.#events ??= this.#texts.map(text => JSON.parse(text))
    this.#texts = []
    return this.#events
  }
}
