import type { RecordedEvent } from '@partnerships/contracts'
import { instantText } from '../world/calendar.ts'
import { type Recorded, timeOf } from './record.ts'

/** The event as it is stored, but for its place in the ledger. */
export const storedOf = ({ posted, story, draft, recorded }: Recorded): Record<string, unknown> => ({
  ...posted,
  time: timeOf(recorded),
  ...(story.programme !== undefined && { programme: story.programme }),
  dataschema: `/schemas/${draft.type}`,
})

/** The event as the ledger shows it. */
export const recordedEventOf = (event: Recorded): RecordedEvent =>
  ({
    ...storedOf(event),
    position: event.position,
    streamversion: event.index + 1,
    recordedtime: instantText(event.recorded),
  }) as unknown as RecordedEvent
