import { etag, RETAINED_304_HEADERS } from 'hono/etag'

/** Gives an answer an ETag over what it says, and answers 304 to who has it already. */
export const tagged = etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'ledger-id', 'ledger-position'] })
