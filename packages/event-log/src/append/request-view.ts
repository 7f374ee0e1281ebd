import type { RecordedEvent } from '@partnerships/contracts'
import { AddedEvent } from './added-event.ts'
import type { Knowledge } from './knowledge.ts'
import type { Overlay } from './overlay.ts'
import type { Added, Identifier, Known, NewEvent, View } from './view.ts'
import { emptyStream, type Found, identifierKey, idKey, nothingWanted, type Stream } from './wanted.ts'

/** What the views of one group look at. */
export type Sight = {
  readonly overlay: Overlay
  /** Looked up for this group. */
  readonly found: Found
  readonly knowledge: Knowledge
  /** RFC 3339 UTC with microseconds, until the real recorded time is known. */
  readonly now: string
}

const beyondPositions = 2 ** 53

/**
 * Shows the ledger to one request and keeps account of what the decision was built on. What has not been
 * looked up is guessed: a stream is as remembered, else empty; no id is recorded, no identifier held. The
 * append verifies those guesses, so that most requests need no look-up; a refusal on them is not given.
 */
export class RequestView implements View {
  /** In the order in which they were added. */
  readonly added: AddedEvent[] = []
  /** The streams read, as they were before the group. */
  readonly heads = new Map<string, Stream>()
  /** The requests before it in the group whose additions it saw. */
  readonly builtOn = new Set<number>()
  /** What it was shown by guess, and the append verifies. */
  readonly guessed = nothingWanted()
  /** What it was shown by guess, and nothing verifies. */
  readonly missing = nothingWanted()
  readonly #request: number
  readonly #sight: Sight

  constructor(request: number, sight: Sight) {
    this.#request = request
    this.#sight = sight
  }

  stream(subject: string): readonly RecordedEvent[] {
    const { events } = this.#head(subject)
    const added = this.#sight.overlay.streams.get(subject)
    return added ? this.#buildOn(added).events : events
  }

  exists(subject: string): boolean {
    const { overlay, found, knowledge } = this.#sight
    const added = overlay.streams.get(subject)
    if (added) return this.#buildOn(added).events.length > 0
    if (knowledge.exists(subject)) return true
    const stream = found.streams.get(subject)
    if (stream) return stream.events.length > 0
    const exists = found.subjects.get(subject)
    if (exists === undefined) this.missing.subjects.add(subject)
    return exists ?? true
  }

  recorded(source: string, id: string): Known | undefined {
    const key = idKey(source, id)
    const added = this.#sight.overlay.recordings.get(key)
    if (added) return this.#buildOn(added).added
    const recording = this.#sight.found.recordings.get(key)
    if (recording === undefined) this.guessed.ids.set(key, { source, id })
    return recording ? { hash: recording.hash, place: () => recording } : undefined
  }

  holder(identifier: Identifier): string | undefined {
    const { overlay, found } = this.#sight
    const key = identifierKey(identifier)
    const taken = overlay.holders.get(key)
    if (taken) return this.#buildOn(taken).subject
    const holder = found.holders.get(key)
    if (holder === undefined) this.guessed.identifiers.set(key, identifier)
    if (!holder) return undefined
    const since = overlay.held.get(holder)
    if (!since) return holder
    this.#buildOn(since)
    return undefined
  }

  add(added: NewEvent): Added {
    const { overlay, now } = this.#sight
    const { subject, source, id } = added.event
    const events = this.stream(subject)
    const event = new AddedEvent(added, {
      // Even numbers are what a float still tells apart up there.
      position: beyondPositions + 2 * overlay.recordings.size,
      streamversion: versionOf(events) + 1,
      recordedtime: now,
    })
    const by = this.#request
    overlay.put(overlay.streams, subject, { events: [...events, event.event], by })
    overlay.put(overlay.recordings, idKey(source, id), { added: event, by })
    if (added.holds) this.#hold(subject, added.holds.map(identifierKey))
    this.added.push(event)
    return event
  }

  /** The streams it only read and took for empty without looking: most likely they are not. */
  assumedEmpty(): string[] {
    const assumed = [...this.heads.keys()].filter(subject => this.heads.get(subject) === emptyStream)
    const appended = assumed.length > 0 && new Set(this.added.map(({ event }) => event.subject))
    return appended ? assumed.filter(subject => !appended.has(subject)) : []
  }

  #head(subject: string): Stream {
    const { found, knowledge } = this.#sight
    let stream = found.streams.get(subject)
    if (!stream) {
      stream = knowledge.stream(subject) ?? emptyStream
      this.guessed.streams.add(subject)
    }
    this.heads.set(subject, stream)
    return stream
  }

  #hold(subject: string, keys: readonly string[]): void {
    const { overlay } = this.#sight
    const by = this.#request
    for (const key of overlay.held.get(subject)?.keys ?? [])
      if (overlay.holders.get(key)?.subject === subject) overlay.remove(overlay.holders, key)
    overlay.put(overlay.held, subject, { keys, by })
    for (const key of keys) overlay.put(overlay.holders, key, { subject, by })
  }

  #buildOn<Entry extends { readonly by: number }>(entry: Entry): Entry {
    if (entry.by !== this.#request) this.builtOn.add(entry.by)
    return entry
  }
}

/** How many events of a stream were ever recorded. */
export const versionOf = (events: readonly RecordedEvent[]): number => events.at(-1)?.streamversion ?? 0
