import type { Place } from '../place.ts'
import { type ReadModel, schemaOf } from '../read-model.ts'

/** The tables that are built beside those that answer. */
export const besides = (model: ReadModel): Place => ({
  schema: `${schemaOf(model)}_rebuild`,
  checkpoints: 'read_models.rebuilds',
})

/** Where the tables that answered until the switch wait to be dropped. */
export const replacedSchema = (model: ReadModel): string => `${schemaOf(model)}_replaced`
