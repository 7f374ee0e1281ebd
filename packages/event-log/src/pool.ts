import pg from 'pg'
import { rfc3339 } from './time.ts'

export type Pool = pg.Pool

export type PoolOptions = {
  /** Most connections at once; 10 unless told. */
  readonly max?: number
  /** What the connections are called in pg_stat_activity. */
  readonly applicationName?: string
}

const { INT8, DATE, TIMESTAMPTZ } = pg.types.builtins

const settings = {
  timezone: 'UTC',
  datestyle: 'ISO',
  // A plan kept from when a table was small reads all of it when it has grown.
  plan_cache_mode: 'force_custom_plan',
}

const safeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond 2^53-1`)
  return value
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: safeInteger,
  [DATE]: text => text,
  [TIMESTAMPTZ]: rfc3339,
}

/**
 * Opens connections as they are needed. int8 is read as a number (throws beyond 2^53-1), date as
 * `YYYY-MM-DD`, timestamptz as RFC 3339 UTC with microseconds.
 */
export const openPool = (url: string, { max = 10, applicationName }: PoolOptions = {}): Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    ...(applicationName && { application_name: applicationName }),
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // An idle connection that dies is replaced by the next query, which reports what is wrong if it still is.
  pool.on('error', () => {})
  return pool
}
