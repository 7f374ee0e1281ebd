import type { ReadModel } from '../projection/read-model.ts'
import { figureRows } from './states.ts'

/** Figures: what they say from day to day, and all that was said. */
export const figures = {
  name: 'figures',
  version: 2,
  aggregate: 'figure',
  tables: ['states', 'statements'],
  fold: figureRows,
} satisfies ReadModel
