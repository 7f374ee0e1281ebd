import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'

export const Version = z
  .int()
  .min(1)
  .meta({ description: 'How many events of it were recorded: If-Match expects it.' })

export const Updated = z
  .int()
  .min(1)
  .meta({ description: 'The position of the event by which it came to be known so.' })

/** Null while it goes on. */
export const StillNot = EffectiveDate.nullable()

/** What was read where. */
export const Document = z.object({
  title: z.string(),
  published: EffectiveDate.optional(),
  url: z.url().optional(),
})

/** A page of a list; `next` is the cursor of the one that follows. */
export const page = <Item extends z.ZodType>(item: Item, id: string) =>
  z.object({ items: z.array(item), next: z.string().nullable() }).meta({ id })
