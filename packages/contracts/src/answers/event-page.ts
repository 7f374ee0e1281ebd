import { z } from 'zod'
import type { RecordedEvent } from '../envelope.ts'
import { RecordedEventSchema } from '../event-schemas.ts'

/** What `GET /v1/events` answers with. */
export const EventPage = z
  .object({
    events: z.array(RecordedEventSchema),
    next: z.int().nullable().meta({ description: 'The `after` to go on with; null at the end.' }),
  })
  .meta({ id: 'EventPage' })
export type EventPage = { events: RecordedEvent[]; next: number | null }
