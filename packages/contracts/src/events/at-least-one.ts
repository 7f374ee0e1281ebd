import type { z } from 'zod'

/** An object that changes something: at least one of its keys is given. */
export const atLeastOne = <T extends z.ZodObject>(schema: T) =>
  schema.refine(data => Object.keys(data).length > 0, { error: 'must give at least one attribute' })
