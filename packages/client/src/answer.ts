/** What was answered, and what it reflects. */
export type Answer<T> = {
  readonly data: T
  /** The position up to which the answer reflects the ledger; of a post, that of what was recorded. */
  readonly position: number
  /** Positions of one ledger mean nothing in another. */
  readonly ledgerId: string
  readonly etag?: string
  /** Of a subject or of an event's: how many events were recorded of it, for `ifMatch`. */
  readonly version?: number
  /** Of a post: everything was there already. */
  readonly duplicate?: boolean
}

/** What the header fields of an answer say about it. */
export const answerOf = <T>(data: T, { headers }: Response): Answer<T> => {
  const etag = headers.get('etag')
  return {
    data,
    position: Number(headers.get('ledger-position') ?? 0),
    ledgerId: headers.get('ledger-id') ?? '',
    ...(etag !== null && { etag }),
  }
}
