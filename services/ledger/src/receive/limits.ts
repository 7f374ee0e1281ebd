/** What a request may hold, in bytes and events. A line of NDJSON is an event; the other two don't hold for it. */
export const limits = { eventBytes: 64 * 1024, bodyBytes: 8 * 1024 * 1024, batchEvents: 1_000 } as const
