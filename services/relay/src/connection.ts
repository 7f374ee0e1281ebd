import type { Nats } from '@partnerships/messaging'

/** A connection to NATS while it is there. */
export type Connection = Awaited<ReturnType<Nats['connected']>>
