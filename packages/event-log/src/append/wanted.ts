import type { RecordedEvent } from '@partnerships/contracts'
import type { EventId, Recording } from '../read/read-by-ids.ts'
import type { Identifier } from './view.ts'

/** Questions to the ledger, by key. */
export type Wanted = {
  readonly streams: Set<string>
  readonly subjects: Set<string>
  readonly ids: Map<string, EventId>
  readonly identifiers: Map<string, Identifier>
}

/** The events of a subject, and how much text they are. */
export type Stream = { readonly events: readonly RecordedEvent[]; readonly bytes: number }
export const emptyStream: Stream = { events: [], bytes: 0 }

/** The answers: one for each question, also where there is nothing. */
export type Found = {
  readonly streams: Map<string, Stream>
  readonly subjects: Map<string, boolean>
  readonly recordings: Map<string, Recording | null>
  readonly holders: Map<string, string | null>
}

export const idKey = (source: string, id: string): string => `${source}\0${id}`
export const identifierKey = ({ kind, value }: Identifier): string => `${kind} ${value}`

export const nothingWanted = (): Wanted => ({
  streams: new Set(),
  subjects: new Set(),
  ids: new Map(),
  identifiers: new Map(),
})

export const nothingFound = (): Found => ({
  streams: new Map(),
  subjects: new Map(),
  recordings: new Map(),
  holders: new Map(),
})

export const isEmpty = ({ streams, subjects, ids, identifiers }: Wanted): boolean =>
  streams.size + subjects.size + ids.size + identifiers.size === 0
