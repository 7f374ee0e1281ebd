import type { ReadModel } from '../projection/read-model.ts'
import { mergerRows } from './mergers.ts'
import { organisationStateRows } from './states.ts'

/** Organisations: what they are from day to day, and into which other they were merged. */
export const organisations = {
  name: 'organisations',
  version: 2,
  aggregate: 'organisation',
  tables: ['states', 'mergers'],
  fold: events => ({ states: organisationStateRows(events), mergers: mergerRows(events) }),
} satisfies ReadModel
