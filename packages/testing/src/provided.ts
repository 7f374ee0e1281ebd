/** What the global setup hands to the test files. */
declare module 'vitest' {
  interface ProvidedContext {
    /** The run's Postgres: its administrator, on the database `postgres`. */
    postgresUrl: string
    /** The run's NATS; null where no nats-server could be had. */
    natsUrl: string | null
    /** The nats-server program; null likewise. */
    natsBinary: string | null
  }
}

export {}
