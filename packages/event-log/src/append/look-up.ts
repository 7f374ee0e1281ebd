import type { RecordedEvent } from '@partnerships/contracts'
import { orUnavailable } from '../errors.ts'
import { toRecordedEvent } from '../log-event.ts'
import type { Pool } from '../pool.ts'
import { type Found, identifierKey, idKey, type Wanted } from './wanted.ts'

const text = `
  (select 'stream' as kind, e.subject as key, null as value, e.position, e.streamversion, e.recordedtime,
          e.event, null as hash
     from event_log.events e where e.subject = any ($1) order by e.subject, e.position)
  union all
  select 'id', i.source, i.id, i.position, e.streamversion, null, null, encode(i.content_hash, 'hex')
    from unnest($2::text[], $3::text[]) asked(source, id)
    join event_log.event_ids i using (source, id)
    join event_log.events e on e.position = i.position
  union all
  select 'subject', s.subject, null, null, null, null, null, null
    from event_log.streams s where s.subject = any ($4)
  union all
  select i.kind, i.value, i.subject, null, null, null, null, null
    from unnest($5::text[], $6::text[]) asked(kind, value)
    join event_log.identifiers i using (kind, value)`

type Row =
  | {
      kind: 'stream'
      key: string
      position: number
      streamversion: number
      recordedtime: string
      event: string
    }
  | { kind: 'id'; key: string; value: string; position: number; streamversion: number; hash: string }
  | { kind: 'subject'; key: string }
  | { kind: 'siren' | 'siret' | 'rna'; key: string; value: string }

/** Answers all questions as of one instant, in one round trip, and adds the answers to `found`. */
export const lookUp = async (pool: Pool, wanted: Wanted, found: Found): Promise<void> => {
  const ids = [...wanted.ids.values()]
  const identifiers = [...wanted.identifiers.values()]
  const values = [
    [...wanted.streams],
    ids.map(({ source }) => source),
    ids.map(({ id }) => id),
    [...wanted.subjects],
    identifiers.map(({ kind }) => kind),
    identifiers.map(({ value }) => value),
  ]
  const { rows } = await orUnavailable(pool.query<Row>({ name: 'look-up', text, values }))
  const streams = new Map(
    [...wanted.streams].map(subject => [subject, { events: [] as RecordedEvent[], bytes: 0 }]),
  )
  for (const [subject, stream] of streams) found.streams.set(subject, stream)
  for (const subject of wanted.subjects) found.subjects.set(subject, false)
  for (const key of wanted.ids.keys()) found.recordings.set(key, null)
  for (const key of wanted.identifiers.keys()) found.holders.set(key, null)
  for (const row of rows) {
    if (row.kind !== 'stream') note(row, found)
    else {
      const stream = streams.get(row.key)
      stream?.events.push(toRecordedEvent(row))
      if (stream) stream.bytes += row.event.length
    }
  }
}

const note = (row: Exclude<Row, { kind: 'stream' }>, { subjects, recordings, holders }: Found): void => {
  switch (row.kind) {
    case 'subject':
      subjects.set(row.key, true)
      return
    case 'id': {
      const { key: source, value: id, position, streamversion, hash } = row
      recordings.set(idKey(source, id), { source, id, position, streamversion, hash })
      return
    }
    default:
      holders.set(identifierKey({ kind: row.kind, value: row.key }), row.value)
  }
}
