import type { PostedEvent } from '@partnerships/contracts'
import { documentEvents } from './documents/index.ts'
import { generatedEvents } from './generated/index.ts'

/** The sample programme's events in posting order: each refers only to what comes before it. */
export const sampleEvents = (): PostedEvent[] => [...documentEvents(), ...generatedEvents()]
