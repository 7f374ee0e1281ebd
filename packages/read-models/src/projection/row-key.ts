/** What stands for the end of what is still known: after every position. */
export const stillKnown = Number.MAX_SAFE_INTEGER

/** A row in its table: the `ordinal`th that the event at position `known_from` opened. */
export type RowKey = { readonly table: string; readonly known_from: number; readonly ordinal: number }
