import type pg from 'pg'
import { countedModels, type Positions } from './load.ts'

/** Of which ledger the tables of the models that are counted are, in which generation, and how far they have come. */
export type Built = {
  readonly of: string
  readonly ledgerids: readonly string[]
  readonly positions: Positions
}

export const nothingLoaded: Built = {
  of: '',
  ledgerids: [],
  positions: { partnerships: 0, organisations: 0, activities: 0 },
}

type Row = {
  readonly name: string
  readonly version: number
  readonly ledgerid: string
  readonly position: number
  readonly generation: number
}

const text = 'select name, version, ledgerid, position, generation from read_models.projections'

/** What the tables are in a client's transaction; a model that was never begun is at position 0. */
export const builtIn = async (client: pg.ClientBase): Promise<Built> => {
  const { rows } = await client.query<Row>({ name: 'built', text })
  const found = countedModels.map(({ name, version }) =>
    rows.find(row => row.name === name && row.version === version),
  )
  const [partnerships = 0, organisations = 0, activities = 0] = found.map(row => row?.position ?? 0)
  return {
    ledgerids: found.flatMap(row => row?.ledgerid ?? []),
    of: JSON.stringify(found.map(row => row && [row.ledgerid, row.generation])),
    positions: { partnerships, organisations, activities },
  }
}

/** Whether what was loaded of the one is still so in the other. */
export const isSameBuild = (before: Built, now: Built): boolean =>
  before.of === now.of &&
  before.positions.partnerships <= now.positions.partnerships &&
  before.positions.organisations <= now.positions.organisations &&
  before.positions.activities <= now.positions.activities
