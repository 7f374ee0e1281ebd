import { z } from 'zod'
import { Subject } from '../ids.ts'
import { changes, parts } from '../words/metrics.ts'
import { units } from '../words/numbers.ts'
import { partnershipStatuses } from '../words/statuses.ts'
import { Total, Units } from './metric-totals.ts'

const Known = z.object({ position: z.int().min(0), time: z.iso.datetime().nullable() })
const Numbers = z.object({ total: Total.nullable(), units: Units.optional() })

export const ChangesPage = z
  .object({
    metric: z.string(),
    knownFrom: Known,
    knownAt: Known,
    before: Numbers.meta({ description: 'The number as it was known at knownFrom.' }),
    now: Numbers.meta({ description: 'The number as it is known at knownAt.' }),
    items: z.array(
      z.object({
        change: z.enum(changes).meta({
          description:
            '`added`, `removed`; `certain`: it was only possible; `possible`: it was certain. Another amount is one removed and one added.',
        }),
        subject: Subject,
        position: z
          .int()
          .min(1)
          .meta({ description: 'Of the event behind it; of what is removed, as it was.' }),
        by: z.int().min(1).meta({ description: 'The position of the last event that did it.' }),
        amount: z.number().optional(),
        unit: z.enum(units).optional(),
        status: z.enum(partnershipStatuses).optional(),
        territory: z.string().optional(),
        part: z.enum(parts).optional(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ChangesPage' })
export type ChangesPage = z.infer<typeof ChangesPage>
