import type { Pool } from '@partnerships/event-log'
import type { activities } from '../activities/model.ts'
import type { partnerships } from '../partnerships/model.ts'
import { schemaOf } from '../projection/read-model.ts'

type With = { readonly programmes: readonly string[]; readonly organisations: readonly string[] }

/** The ids of those that were ever known to belong to one of the programmes, or to have one of the organisations in them. */
export const idsWith = async (
  pool: Pool,
  model: typeof partnerships | typeof activities,
  { programmes, organisations }: With,
): Promise<string[]> => {
  if (programmes.length + organisations.length === 0) return []
  const text = `
    select id from ${schemaOf(model)}.states where programme = any ($1)
    union select id from ${schemaOf(model)}.states where organisations && $2`
  const { rows } = await pool.query<{ id: string }>(text, [programmes, organisations])
  return rows.map(({ id }) => id)
}
