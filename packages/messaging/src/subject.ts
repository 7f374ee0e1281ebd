/** The JetStream stream that holds the ledger: its sequence is the position. */
export const streamName = 'PARTNERSHIPS'

export const everySubject = 'partnerships.>'

/**
 * Where an event is published: `partnerships.<programme>.<aggregate>.<type after the aggregate>`, with `_` for an
 * event of no programme. No programme is named so: an id begins with a letter or digit, and a programme's has
 * no dot.
 */
export const subjectOf = (event: { readonly type: string; readonly programme: string | null }): string =>
  `partnerships.${event.programme ?? '_'}.${event.type}`
