import type { z } from 'zod'
import { activityEvents } from './activity.ts'
import { figureEvents } from './figure.ts'
import { organisationEvents } from './organisation.ts'
import { partnershipEvents, stageEvents } from './partnership.ts'
import { programmeEvents } from './programme.ts'
import { retractionEvents } from './retraction.ts'

/** Every event type and the schema of its data. */
export const dataSchemas = {
  ...programmeEvents,
  ...organisationEvents,
  ...partnershipEvents,
  ...activityEvents,
  ...figureEvents,
  ...retractionEvents,
} as const

export type EventType = keyof typeof dataSchemas
export type StageType = keyof typeof stageEvents
export type EventData = { [T in EventType]: z.infer<(typeof dataSchemas)[T]> }

export const eventTypes = Object.keys(dataSchemas) as readonly EventType[]

export const isEventType = (text: string): text is EventType => Object.hasOwn(dataSchemas, text)
export const isStageType = (type: EventType): type is StageType => Object.hasOwn(stageEvents, type)
