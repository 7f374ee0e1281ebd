import { z } from 'zod'
import { projectionStates } from '../words/statuses.ts'

/** What `GET /v1/projections` answers with. */
export const Projections = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        position: z.int().min(0),
        lag: z.int().meta({ description: 'How many events it has yet to read.' }),
        digest: z.string().meta({ description: 'The same for the same events, however they were read.' }),
        state: z.enum(projectionStates),
        percent: z.int().optional(),
        verified: z.object({ at: z.string(), position: z.int(), agrees: z.boolean() }).optional(),
      }),
    ),
  })
  .meta({ id: 'Projections' })
export type Projections = z.infer<typeof Projections>
