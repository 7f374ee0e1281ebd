import type { RecordedEvent } from '@partnerships/contracts'
import type { AddedEvent } from './added-event.ts'

/**
 * What the requests of a group add, before any of it is appended; `by` is the request's number among those
 * that append. What a request has added is kept or dropped as a whole.
 */
export class Overlay {
  readonly streams = new Map<string, { events: readonly RecordedEvent[]; by: number }>()
  readonly recordings = new Map<string, { added: AddedEvent; by: number }>()
  /** By subject, the keys of the identifiers that it holds since. */
  readonly held = new Map<string, { keys: readonly string[]; by: number }>()
  /** By key of an identifier, who holds it since. */
  readonly holders = new Map<string, { subject: string; by: number }>()
  #undo: (() => void)[] = []

  put<Value>(map: Map<string, Value>, key: string, value: Value): void {
    this.#rememberHow(map, key)
    map.set(key, value)
  }

  remove<Value>(map: Map<string, Value>, key: string): void {
    this.#rememberHow(map, key)
    map.delete(key)
  }

  keep(): void {
    this.#undo = []
  }

  drop(): void {
    for (const undo of this.#undo.reverse()) undo()
    this.#undo = []
  }

  #rememberHow<Value>(map: Map<string, Value>, key: string): void {
    const before = map.get(key)
    this.#undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)))
  }
}
