import type { ReadModel } from '../projection/read-model.ts'
import { figureStateRows } from './states.ts'

/** Figures: what they say from day to day. */
export const figures = {
  name: 'figures',
  version: 1,
  aggregate: 'figure',
  tables: ['states'],
  fold: events => ({ states: figureStateRows(events) }),
} satisfies ReadModel
