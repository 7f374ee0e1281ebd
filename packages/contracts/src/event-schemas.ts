import { z } from 'zod'
import { Envelope } from './envelope.ts'
import { dataSchemas, type EventType, eventTypes } from './events/vocabulary.ts'
import { Position, ProgrammeId } from './ids.ts'

/** An event of one type, as it is posted. */
const posted = (type: EventType) =>
  Envelope.extend({ type: z.literal(type), data: dataSchemas[type] }).meta({ id: type, title: type })

type Posted = ReturnType<typeof posted>

/** An event as it is posted, of any type. */
export const PostedEventSchema = z
  .discriminatedUnion('type', eventTypes.map(posted) as [Posted, ...Posted[]])
  .meta({ id: 'PostedEvent', description: 'A CloudEvents 1.0 event; the list of attributes is closed.' })

/** What the server sets. */
const recorded = {
  ...Envelope.shape,
  time: Envelope.shape.time.unwrap(),
  effective: Envelope.shape.effective.unwrap(),
  position: Position,
  streamversion: Position,
  recordedtime: z.iso.datetime().meta({ description: 'When the ledger learnt it, with microseconds.' }),
  programme: ProgrammeId.optional(),
  actor: z.string().optional(),
  dataschema: z.string(),
}

/** An event as the ledger holds it, of any type. */
export const RecordedEventSchema = z
  .object({ ...recorded, data: z.record(z.string(), z.unknown()) })
  .meta({ id: 'RecordedEvent', description: 'An event with what the server sets.' })

/** An event of one type, as the ledger holds it. */
export const recordedEventOf = (type: EventType) =>
  z.object({ ...recorded, type: z.literal(type), data: dataSchemas[type] })
