import { z } from 'zod'
import { eventTypes } from './events/vocabulary.ts'
import { aggregateOf, aggregates, ProgrammeId, Subject } from './ids.ts'

const TypePattern = z.enum([...eventTypes, ...aggregates.map(a => `${a}.*` as const)], {
  error: 'is not an event type, nor an aggregate followed by .*',
})

/** Which events: the values of one key are alternatives, the keys add up; an absent key lets all pass. */
export const EventFilter = z.strictObject({
  type: z.array(TypePattern).optional(),
  subject: z.array(Subject).optional(),
  programme: z.array(ProgrammeId).optional(),
  source: z.array(z.string().min(1).max(300)).optional(),
})
export type EventFilter = z.infer<typeof EventFilter>

type Filterable = { type: string; subject: string; source: string; programme?: string | null }

/**
 * Whether an event passes the filter. `lies` says whether a programme is one of those asked for or lies
 * below one: a filter on a programme takes in its children.
 */
export const matchesFilter = (
  filter: EventFilter,
  event: Filterable,
  lies: (programme: string, asked: readonly string[]) => boolean,
): boolean =>
  (!filter.type || filter.type.some(t => t === event.type || t === `${aggregateOf(event.type)}.*`)) &&
  (!filter.subject || filter.subject.includes(event.subject)) &&
  (!filter.source || filter.source.includes(event.source)) &&
  (!filter.programme || (!!event.programme && lies(event.programme, filter.programme)))
