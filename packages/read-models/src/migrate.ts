import { migrateSchema, type Pool } from '@partnerships/event-log'

/** Only ever appended to. */
const files = {
  '0001_projections': 'projection/projections.sql',
  '0002_partnerships_v1': 'partnerships/tables.sql',
  '0003_organisations_v1': 'organisations/tables.sql',
  '0004_programmes_v1': 'programmes/tables.sql',
  '0005_figures_v1': 'figures/tables.sql',
  '0006_lists': 'listing/indexes.sql',
  '0007_rebuilds': 'projection/rebuilds.sql',
  '0008_partnerships_v2': 'partnerships/tables-v2.sql',
  '0009_activities_v1': 'activities/tables.sql',
  '0009_partnerhoods': 'partnerships/partnerhoods.sql',
  '0010_organisations_v2': 'organisations/tables-v2.sql',
  '0011_figures_v2': 'figures/tables-v2.sql',
  '0012_lists_found': 'listing/found.sql',
  '0013_counting': 'counting/indexes.sql',
  '0014_partnerships_v3': 'partnerships/tables-v3.sql',
  '0015_without_fingerprints': 'projection/without-fingerprints.sql',
  '0016_referred': 'listing/referred.sql',
}

/** Brings the tables of all read models up to date; see `migrateSchema`. */
export const migrateReadModels = (pool: Pool): Promise<void> =>
  migrateSchema(
    pool,
    'read_models',
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, new URL(file, import.meta.url)])),
  )
