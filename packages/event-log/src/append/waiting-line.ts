import type { Size } from './waiting.ts'

const group: Size = { events: 1_000, bytes: 1024 * 1024 }
const most: Size = { events: 20_000, bytes: 64 * 1024 * 1024 }

/** Requests in the order of their arrival. */
export class WaitingLine<Item extends { readonly posted: Size }> {
  #items: Item[] = []
  #events = 0
  #bytes = 0

  get length(): number {
    return this.#items.length
  }

  get isFull(): boolean {
    return this.#events >= most.events || this.#bytes >= most.bytes
  }

  put(item: Item): void {
    this.#items.push(item)
    this.#count(item.posted, 1)
  }

  /** Puts items that had been taken first in the line again. */
  putBack(items: readonly Item[]): void {
    this.#items.unshift(...items)
    for (const { posted } of items) this.#count(posted, 1)
  }

  /** Takes the first 1,000 events or 1 MiB of requests, or one that is larger. */
  takeGroup(): Item[] {
    let events = 0
    let bytes = 0
    const end = this.#items.findIndex(({ posted }, i) => {
      events += posted.events
      bytes += posted.bytes
      return i > 0 && (events > group.events || bytes > group.bytes)
    })
    const taken = this.#items.splice(0, end === -1 ? this.#items.length : end)
    for (const { posted } of taken) this.#count(posted, -1)
    return taken
  }

  #count({ events, bytes }: Size, sign: 1 | -1): void {
    this.#events += sign * events
    this.#bytes += sign * bytes
  }
}
