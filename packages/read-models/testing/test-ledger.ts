import { randomUUID } from 'node:crypto'
import type { EventData, EventType } from '@partnerships/contracts'
import { migrateEventLog, openPool, type Pool } from '@partnerships/event-log'
import { testDatabase } from '@partnerships/testing'

/** An event to record; `replaces` is a position. */
export type Posting = {
  [T in EventType]: { subject: string; type: T; effective: string; data: EventData[T]; replaces?: number }
}[EventType]

export type TestLedger = {
  readonly url: string
  readonly pool: Pool
  /** Records events as they are, without judging them, in one group. Resolves with the last position. */
  record(...postings: readonly Posting[]): Promise<number>
  drop(): Promise<void>
}

const append = `select last_position from event_log.append_events(
  $1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19)`

/** A database of its own with an empty ledger. */
export const testLedger = async (): Promise<TestLedger> => {
  const database = await testDatabase()
  const pool = openPool(database.url)
  await migrateEventLog(pool)
  const versions = new Map<string, number>()

  const record = async (...postings: readonly Posting[]): Promise<number> => {
    const events = postings.map(({ replaces, ...posting }) => ({
      specversion: '1.0',
      id: randomUUID(),
      source: '/test',
      time: '2026-01-01T00:00:00Z',
      ...posting,
      ...(replaces !== undefined && { replaces: String(replaces) }),
      dataschema: `/schemas/${posting.type}`,
    }))
    const streamversions = events.map(({ subject }) => {
      const version = (versions.get(subject) ?? 0) + 1
      versions.set(subject, version)
      return version
    })
    const none: never[] = []
    const { rows } = await pool.query<{ last_position: number }>(append, [
      events.map(() => 1),
      events.map(event => event.source),
      events.map(event => event.id),
      events.map(() => Buffer.alloc(32)),
      events.map(event => event.type),
      events.map(event => event.subject),
      streamversions,
      events.map(() => null),
      events.map(event => JSON.stringify(event)),
      events.map(() => null),
      ...Array.from({ length: 9 }, () => none),
    ])
    return (rows[0]?.last_position ?? 0) + events.length
  }

  const drop = async () => {
    await pool.end()
    await database.drop()
  }
  return { url: database.url, pool, record, drop }
}
