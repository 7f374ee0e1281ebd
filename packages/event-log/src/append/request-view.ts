import type { RecordedEvent } from '@partnerships/contracts'
import type { EventId } from '../read/read-by-ids.ts'
import { AddedEvent } from './added-event.ts'
import type { Knowledge } from './knowledge.ts'
import type { Overlay } from './overlay.ts'
import type { Added, Identifier, Known, NewEvent, View } from './view.ts'
import { emptyStream, type Found, identifierKey, idKey, type Stream, type Wanted } from './wanted.ts'

/** What the views of one group look at. */
export type Sight = {
  readonly overlay: Overlay
  /** Looked up for this group. */
  readonly found: Found
  readonly knowledge: Knowledge
  /** Takes what was shown by guess, and nothing verifies. */
  readonly wanted: Wanted
  /** RFC 3339 UTC with microseconds, until the real recorded time is known. */
  readonly now: string
}

const beyondPositions = 2 ** 53
const nothing: ReadonlySet<number> = new Set()

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
  readonly #request: number
  readonly #sight: Sight
  #builtOn: Set<number> | undefined
  readonly #guessedStreams: string[] = []
  readonly #guessedIds: EventId[] = []
  readonly #guessedIdentifiers: Identifier[] = []

  constructor(request: number, sight: Sight) {
    this.#request = request
    this.#sight = sight
  }

  /** The requests before it in the group whose additions it saw. */
  get builtOn(): ReadonlySet<number> {
    return this.#builtOn ?? nothing
  }

  buildOn(request: number): void {
    if (request === this.#request) return
    this.#builtOn ??= new Set()
    this.#builtOn.add(request)
  }

  /** Asks for all that it was shown by guess, and only an append verifies. */
  doubt(): void {
    const { wanted } = this.#sight
    for (const subject of this.#guessedStreams) wanted.streams.add(subject)
    for (const id of this.#guessedIds) wanted.ids.set(idKey(id.source, id.id), id)
    for (const identifier of this.#guessedIdentifiers)
      wanted.identifiers.set(identifierKey(identifier), identifier)
  }

  stream(subject: string): readonly RecordedEvent[] {
    const { events } = this.#head(subject)
    const added = this.#sight.overlay.streams.get(subject)
    return added ? this.#buildOn(added).events : events
  }

  exists(subject: string): boolean {
    const { overlay, found, knowledge, wanted } = this.#sight
    const added = overlay.streams.get(subject)
    if (added) return this.#buildOn(added).events.length > 0
    if (knowledge.exists(subject)) return true
    const stream = found.streams.get(subject)
    if (stream) return stream.events.length > 0
    const exists = found.subjects.get(subject)
    if (exists === undefined) wanted.subjects.add(subject)
    return exists ?? true
  }

  recorded(source: string, id: string): Known | undefined {
    const key = idKey(source, id)
    const added = this.#sight.overlay.recordings.get(key)
    if (added) return this.#buildOn(added).added
    const recording = this.#sight.found.recordings.get(key)
    if (recording === undefined) this.#guessedIds.push({ source, id })
    return recording ? { hash: recording.hash, place: () => recording } : undefined
  }

  holder(identifier: Identifier): string | undefined {
    const { overlay, found } = this.#sight
    const key = identifierKey(identifier)
    const taken = overlay.holders.get(key)
    if (taken) return this.#buildOn(taken).subject
    const holder = found.holders.get(key)
    if (holder === undefined) this.#guessedIdentifiers.push(identifier)
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
    const assumed: string[] = []
    for (const [subject, stream] of this.heads)
      if (stream === emptyStream && !this.added.some(({ event }) => event.subject === subject))
        assumed.push(subject)
    return assumed
  }

  #head(subject: string): Stream {
    const seen = this.heads.get(subject)
    if (seen) return seen
    const { found, knowledge } = this.#sight
    let stream = found.streams.get(subject)
    if (!stream) {
      stream = knowledge.stream(subject) ?? emptyStream
      this.#guessedStreams.push(subject)
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
    this.buildOn(entry.by)
    return entry
  }
}

/** How many events of a stream were ever recorded. */
export const versionOf = (events: readonly RecordedEvent[]): number => events.at(-1)?.streamversion ?? 0
