import { dataSchemas, Envelope, type EventType, eventTypes, ProgrammeId } from '@partnerships/contracts'
import { z } from 'zod'

const posted = (type: EventType) =>
  Envelope.extend({ type: z.literal(type), data: dataSchemas[type] }).meta({ id: type, title: type })

type Posted = ReturnType<typeof posted>

/** An event as it is posted, of any type. */
export const PostedEvent = z
  .discriminatedUnion('type', eventTypes.map(posted) as [Posted, ...Posted[]])
  .meta({ id: 'PostedEvent', description: 'A CloudEvents 1.0 event; the list of attributes is closed.' })

const RecordedTime = z.iso.datetime().meta({ description: 'When the ledger learnt it, with microseconds.' })

/** An event as the ledger holds it. */
export const RecordedEvent = z
  .object({
    ...Envelope.shape,
    time: Envelope.shape.time.unwrap(),
    effective: Envelope.shape.effective.unwrap(),
    position: z.int().min(1),
    streamversion: z.int().min(1),
    recordedtime: RecordedTime,
    programme: ProgrammeId.optional(),
    actor: z.string().optional(),
    dataschema: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'RecordedEvent', description: 'An event with what the server sets.' })

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
    events: z.array(RecordedEvent),
    next: z.int().nullable().meta({ description: 'The `after` to go on with; null at the end.' }),
  })
  .meta({ id: 'EventPage' })

export const Ledger = z
  .object({ ledgerid: z.uuid(), position: z.int().min(0), recordedtime: RecordedTime.nullable() })
  .meta({ id: 'Ledger', description: 'Which ledger this is, and its last event.' })
