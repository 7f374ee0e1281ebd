import { migrateSchema } from './migrate-schema.ts'
import type { Pool } from './pool.ts'

const file = (name: string): URL => new URL(`./migrations/${name}.sql`, import.meta.url)

/** Brings the schema `event_log` up to date; see {@link migrateSchema}. */
export const migrateEventLog = (pool: Pool): Promise<void> =>
  migrateSchema(pool, 'event_log', {
    '0001_tables': file('0001_tables'),
    '0002_append_events': file('0002_append_events'),
    '0003_position_at': file('0003_position_at'),
  })
