import type { ReadModel } from '../projection/read-model.ts'
import { programmeStateRows } from './states.ts'

/** Programmes: what they are from day to day. */
export const programmes = {
  name: 'programmes',
  version: 1,
  aggregate: 'programme',
  tables: ['states'],
  jsonColumns: ['themes'],
  fold: events => ({ states: programmeStateRows(events) }),
} satisfies ReadModel
