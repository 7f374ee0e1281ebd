import { orUnavailable } from '../errors.ts'
import type { Pool } from '../pool.ts'
import { byteaArray, int4Array, int8Array, textArray } from './binary-array.ts'
import type { RequestView } from './request-view.ts'
import { versionOf } from './request-view.ts'

const text = `
  select * from event_log.append_events(
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`

export type Outcome = {
  /** The last position before the group. */
  readonly lastPosition: number
  /** RFC 3339 UTC with microseconds, of all events of the group. */
  readonly recordedtime: string
  /** The numbers of the requests of which nothing was appended, as what they were decided on did not hold. */
  readonly stale: ReadonlySet<number>
}

/**
 * Appends what the requests add, in order, each whole or not at all. One statement, in autocommit. Throws
 * `LedgerUnavailable` when the lock can't be had within 2 s or the connection breaks; then, whether the group
 * was appended is not known.
 */
export const appendEvents = async (pool: Pool, requests: readonly RequestView[]): Promise<Outcome> => {
  const { rows } = await orUnavailable(
    pool.query<{ last_position: number; recorded: string; stale: number[] }>({
      name: 'append-events',
      text,
      values: parametersOf(requests),
    }),
  )
  const [row] = rows
  if (!row) throw new Error('append_events has answered nothing')
  return { lastPosition: row.last_position, recordedtime: row.recorded, stale: new Set(row.stale) }
}

const parametersOf = (requests: readonly RequestView[]): Buffer[] => {
  const added = requests.flatMap(view => view.added)
  const of = (column: (event: (typeof added)[number]) => string | null) => textArray(added.map(column))
  return [
    int4Array(numbered(requests, view => view.added.length)),
    of(({ event }) => event.source),
    of(({ event }) => event.id),
    byteaArray(added.map(({ hash }) => hash)),
    of(({ event }) => event.type),
    of(({ event }) => event.subject),
    int8Array(added.map(({ event }) => event.streamversion)),
    of(({ event }) => event.programme ?? null),
    of(({ text }) => text),
    of(event => event.new.due ?? null),
    ...headsOf(requests),
    int4Array(numbered(requests, view => view.builtOn.size)),
    int4Array(requests.flatMap(view => [...view.builtOn].sort((a, b) => a - b))),
    ...holdingsOf(requests),
  ]
}

/** The number of each request, as often as it has items. */
const numbered = (requests: readonly RequestView[], items: (view: RequestView) => number): number[] => {
  const numbers: number[] = []
  requests.forEach((view, i) => {
    for (let left = items(view); left > 0; left--) numbers.push(i + 1)
  })
  return numbers
}

const headsOf = (requests: readonly RequestView[]): Buffer[] => {
  const versions: number[] = []
  const numbers = new Map<string, number>()
  const read: number[] = []
  for (const { heads } of requests)
    for (const [subject, { events }] of heads) {
      const number = numbers.get(subject) ?? versions.push(versionOf(events))
      numbers.set(subject, number)
      read.push(number)
    }
  return [
    textArray([...numbers.keys()]),
    int8Array(versions),
    int4Array(numbered(requests, view => view.heads.size)),
    int4Array(read),
  ]
}

const holdingsOf = (requests: readonly RequestView[]): Buffer[] => {
  const events: number[] = []
  const kinds: (string | null)[] = []
  const values: (string | null)[] = []
  let number = 0
  for (const { added } of requests)
    for (const event of added) {
      number++
      const { holds } = event.new
      if (!holds) continue
      for (const held of holds.length > 0 ? holds : [{ kind: null, value: null }]) {
        events.push(number)
        kinds.push(held.kind)
        values.push(held.value)
      }
    }
  return [int4Array(events), textArray(kinds), textArray(values)]
}
