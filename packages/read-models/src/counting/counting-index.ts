import { orUnavailable, type Pool } from '@partnerships/event-log'
import { organisations } from '../organisations/model.ts'
import { partnerships } from '../partnerships/model.ts'
import { schemaOf } from '../projection/read-model.ts'
import { readProjections } from '../projection/read-projections.ts'
import { readModels } from '../read-models.ts'
import type { CountedRows } from './plain-rows.ts'
import { plainView } from './plain-view.ts'
import type { CountingIndex } from './view.ts'

const rowsOf = async <Row>(pool: Pool, table: string): Promise<Row[]> =>
  (await pool.query(`select * from ${table}`)).rows

const load = async (pool: Pool): Promise<CountedRows> => {
  const schema = schemaOf(partnerships)
  const activities = readModels.find(({ name }) => name === ('activities' as string))
  return {
    facts: await rowsOf(pool, `${schema}.facts`),
    held: activities ? await rowsOf(pool, `${schemaOf(activities)}.facts`) : [],
    spells: await rowsOf(pool, `${schema}.spells`),
    stages: await rowsOf(pool, `${schema}.stages`),
    journeys: await rowsOf(pool, `${schema}.journeys`),
    partnerhoods: await rowsOf(pool, `${schema}.partnerhoods`),
    organisations: await rowsOf(pool, `${schemaOf(organisations)}.states`),
    mergers: await rowsOf(pool, `${schemaOf(organisations)}.mergers`),
  }
}

/** Counts from the read tables of a database; nothing is read before the first question. */
export const createCountingIndex = (pool: Pool): CountingIndex => {
  let loaded: { readonly as: string; readonly rows: CountedRows } | undefined
  return {
    asOf: position =>
      orUnavailable(
        (async () => {
          const as = JSON.stringify(await readProjections(pool))
          if (loaded?.as !== as) loaded = { as, rows: await load(pool) }
          return plainView(loaded.rows, position)
        })(),
      ),
  }
}
