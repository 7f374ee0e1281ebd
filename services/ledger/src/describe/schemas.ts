import { RecordedEventSchema } from '@partnerships/contracts'
import { z } from 'zod'

export const BatchAnswer = z
  .object({
    events: z.array(
      z.object({
        source: z.string(),
        id: z.string(),
        position: z.int().min(1),
        streamversion: z.int().min(1),
        duplicate: z.boolean().meta({ description: 'It was there already.' }),
      }),
    ),
    position: z.int().min(1).meta({ description: 'The highest position recorded or found.' }),
  })
  .meta({ id: 'BatchAnswer' })

export const LineAnswer = z
  .object({
    line: z.int().min(1),
    status: z.enum(['recorded', 'duplicate', 'refused']),
    position: z.int().min(1).optional(),
    problem: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'LineAnswer', description: 'What became of a line. The last line holds {summary} instead.' })

export const EventPage = z
  .object({
    events: z.array(RecordedEventSchema),
    next: z.int().nullable().meta({ description: 'The `after` to go on with; null at the end.' }),
  })
  .meta({ id: 'EventPage' })

export const Ledger = z
  .object({
    ledgerid: z.uuid(),
    position: z.int().min(0),
    recordedtime: RecordedEventSchema.shape.recordedtime.nullable(),
  })
  .meta({ id: 'Ledger', description: 'Which ledger this is, and its last event.' })
