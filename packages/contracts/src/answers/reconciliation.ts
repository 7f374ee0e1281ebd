import { z } from 'zod'
import { Subject } from '../ids.ts'

const number = z.int().min(0)

const sides = <Again extends string>(again: Again) =>
  z.object({
    start: number.meta({ description: 'There for sure at the end of the day before the window.' }),
    new: number,
    ...({ [again]: number } as Record<Again, typeof number>),
    ended: number,
    end: number.meta({ description: 'There for sure at the end of its last day.' }),
    agrees: z
      .boolean()
      .nullable()
      .meta({
        description: `Whether end = start + new + ${again} − ended; null when a date straddles a bound.`,
      }),
    straddling: z
      .array(Subject)
      .meta({ description: 'Those with a start or an end that may be on either side of a bound.' }),
  })

export const Reconciliation = z
  .object({ partnerships: sides('reactivated'), partners: sides('returning') })
  .meta({ id: 'Reconciliation' })
export type Reconciliation = z.infer<typeof Reconciliation>
