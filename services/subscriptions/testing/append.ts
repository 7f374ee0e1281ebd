import { randomUUID } from 'node:crypto'
import type { EventType } from '@partnerships/contracts'
import type { Pool } from '@partnerships/event-log'

export type Told = {
  type: EventType
  subject: string
  source?: string
  programme?: string
  data?: object
}

const versions = new WeakMap<Pool, Map<string, number>>()

/** Records events as they are, without judging them: they are only to be read here. Resolves with the last position. */
export async function append(pool: Pool, events: readonly Told[]): Promise<number> {
  const counts = versions.get(pool) ?? new Map<string, number>()
  versions.set(pool, counts)
  const rows = events.map(({ source = '/test', programme, data = {}, ...rest }) => {
    const version = (counts.get(rest.subject) ?? 0) + 1
    counts.set(rest.subject, version)
    const id = randomUUID()
    const event = { specversion: '1.0', id, source, ...rest, effective: '2020-01-01', programme, data }
    return { ...rest, id, source, version, programme: programme ?? null, body: JSON.stringify(event) }
  })
  const all = <K extends keyof (typeof rows)[number]>(key: K) => rows.map(row => row[key])
  const none: never[] = []
  const { rows: answers } = await pool.query<{ last_position: number }>(
    'select last_position from event_log.append_events($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19)',
    [
      rows.map(() => 1),
      all('source'),
      all('id'),
      rows.map(() => Buffer.alloc(32)),
      all('type'),
      all('subject'),
      all('version'),
      all('programme'),
      all('body'),
      rows.map(() => null),
      ...Array.from({ length: 9 }, () => none),
    ],
  )
  return (answers[0]?.last_position ?? 0) + events.length
}
