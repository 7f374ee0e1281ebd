/**
 * In SQL, whether a row of a table of states is what its subject is at the end of the day `$2`, as known at the
 * position `$1`: known then, begun by then, and the last one of which that holds.
 */
export const isCurrent = (table: string, alias: string): string => `
  ${holds(alias)} and not exists (
    select from ${table} later where later.id = ${alias}.id and later.valid_from > ${alias}.valid_from
       and ${holds('later')})`

const holds = (alias: string): string =>
  `${alias}.known_from <= $1 and $1 < ${alias}.known_until and ${alias}.valid_from <= $2`
