import type pg from 'pg'
import type { OrganisationRow, Organisations } from '../organisations.ts'
import { type Cells, pagesOf } from './pages.ts'
import { closed, opened } from './since.ts'

/** Loads what came to be known of organisations after a position, up to another. */
export const loadOrganisations = async (
  client: pg.ClientBase,
  table: string,
  since: number,
  reached: number,
  organisations: Organisations,
): Promise<void> => {
  const text = `
    select known_from, ordinal, known_until, id, valid_from::text, name, kind, "into", reason from ${table}
     where ${opened} order by known_from, ordinal`
  for await (const page of pagesOf(client, text, [since]))
    for (const cells of page) organisations.add(rowOf(cells))
  if (since > 0) {
    const gone = `select id, known_from, ordinal, known_until from ${table} where ${closed}`
    for await (const page of pagesOf(client, gone, [since]))
      for (const cells of page)
        organisations.close(...(cells as unknown as Parameters<Organisations['close']>))
  }
  organisations.settle(reached)
}

const rowOf = (cells: Cells): OrganisationRow => {
  const [known_from, ordinal, known_until, id, valid_from, name, kind, into, reason] = cells
  return { known_from, ordinal, known_until, id, valid_from, name, kind, into, reason } as OrganisationRow
}
