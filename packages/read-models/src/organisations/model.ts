import type { ReadModel } from '../projection/read-model.ts'
import { organisationStateRows } from './states.ts'

/** Organisations: what they are from day to day. */
export const organisations = {
  name: 'organisations',
  version: 1,
  aggregate: 'organisation',
  tables: ['states'],
  fold: events => ({ states: organisationStateRows(events) }),
} satisfies ReadModel
