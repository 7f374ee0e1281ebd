import { type ReadModel, schemaOf } from './read-model.ts'

/** Where the rows and the checkpoint of a read model's version stand. */
export type Place = {
  /** The Postgres schema of its tables. */
  readonly schema: string
  /** The table in which its checkpoint has a row. */
  readonly checkpoints: 'read_models.projections' | 'read_models.rebuilds'
}

/** The tables that answer. */
export const answering = (model: ReadModel): Place => ({
  schema: schemaOf(model),
  checkpoints: 'read_models.projections',
})
