/** Which rows to read: those that came to be known after a position, `$1`; all of them after none. */
export const opened = 'known_from > $1'

/** Those that were known at it and have been closed since. */
export const closed = `known_from <= $1 and known_until > $1 and known_until < 9007199254740991`

/** SQL for the ids of which a row was opened or closed after the position `$1`. */
export const touchedIn = (table: string): string => `
  select id from ${table} where ${opened}
  union select id from ${table} where ${closed}`
