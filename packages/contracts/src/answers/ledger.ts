import { z } from 'zod'
import { RecordedEventSchema } from '../event-schemas.ts'

/** What `GET /v1/ledger` answers with. */
export const Ledger = z
  .object({
    ledgerid: z.uuid(),
    position: z.int().min(0),
    recordedtime: RecordedEventSchema.shape.recordedtime.nullable(),
  })
  .meta({ id: 'Ledger', description: 'Which ledger this is, and its last event.' })
export type Ledger = z.infer<typeof Ledger>
