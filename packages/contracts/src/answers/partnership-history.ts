import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import type { RecordedEvent } from '../envelope.ts'
import { partnershipStatuses } from '../words/statuses.ts'
import { StillNot } from './parts.ts'

/** Why an event is not in force: which one took it back, or that it yields as an expiry of the clock may. */
const WhyNot = z.union([
  z.object({ how: z.enum(['retracted', 'replaced']), by: z.int().min(1) }),
  z.object({ how: z.literal('yields') }),
])
export type WhyNot = z.infer<typeof WhyNot>

/** An event of a history and whether it is in force. */
export type ToldEvent = RecordedEvent & { readonly inForce: boolean; readonly why?: WhyNot }

/** What `GET /v1/partnerships/<id>/history` answers with. */
export const PartnershipHistory = z
  .object({
    events: z.array(z.looseObject({ inForce: z.boolean(), why: WhyNot.optional() })),
    spells: z.array(z.object({ status: z.enum(partnershipStatuses), from: EffectiveDate, until: StillNot })),
  })
  .meta({ id: 'PartnershipHistory', description: 'Recorded events in the order of the history.' })
export type PartnershipHistory = Omit<z.infer<typeof PartnershipHistory>, 'events'> & { events: ToldEvent[] }
