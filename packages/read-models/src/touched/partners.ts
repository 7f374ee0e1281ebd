import type { Pool } from '@partnerships/event-log'
import { organisations } from '../organisations/model.ts'
import { partnerships as model } from '../partnerships/model.ts'
import { schemaOf } from '../projection/read-model.ts'

/** The steps at which those who are in as partners are so, each with each of them. */
const partnerships = `
  select s.id, organisation
    from ${schemaOf(model)}.steps s, unnest(string_to_array(s.partners, ' ')) organisation
   where s.status in ('active', 'suspended')`

/** The organisations that were ever known as partners in one of the partnerships. */
export const partnersEver = async (pool: Pool, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await pool.query<{ organisation: string }>({
    name: 'partners-ever',
    text: `select distinct organisation from (${partnerships} and s.id = any ($1)) p`,
    values: [ids],
  })
  return rows.map(({ organisation }) => organisation)
}

/** The partnerships in which one of the organisations was ever known as a partner, each with it. */
export const partnershipsEver = async (
  pool: Pool,
  organisations: readonly string[],
): Promise<{ id: string; organisation: string }[]> => {
  const { rows } = await pool.query<{ id: string; organisation: string }>({
    name: 'partnerships-ever',
    text: `select distinct id, organisation from (${partnerships}) p where organisation = any ($1)`,
    values: [organisations],
  })
  return rows
}

/** Which organisation was ever known as merged into which, up to a position. */
export const mergersEver = async (pool: Pool, upTo: number): Promise<{ id: string; into: string }[]> => {
  const { rows } = await pool.query<{ id: string; into: string }>({
    name: 'mergers-ever',
    text: `select distinct id, "into" from ${schemaOf(organisations)}.mergers where known_from <= $1`,
    values: [upTo],
  })
  return rows
}
