import { z } from 'zod'
import { AsOf } from '../known/index.ts'

const limitRule = 'must be a number from 1 to 200'

/** The parameters of every list but its filters and `sort`. */
export const Paging = z.strictObject({
  ...AsOf.shape,
  cursor: z.string().max(4_000).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, { error: limitRule })
    .transform(Number)
    .refine(limit => limit >= 1 && limit <= 200, { error: limitRule })
    .default(50),
})

/** `sort`: the name of one of the sorts, after a `-` for descending; the first one unless told. */
const sortParameter = <Name extends string>(names: readonly [Name, ...Name[]]) =>
  z
    .enum(names.flatMap(name => [name, `-${name}`]) as [string, ...string[]], {
      error: `must be one of ${names.join(', ')}, after a - for descending`,
    })
    .default(names[0])
    .transform(value => ({
      name: (value.startsWith('-') ? value.slice(1) : value) as Name,
      descending: value.startsWith('-'),
    }))

/** The parameters of a list: its filters, and how it is paged and sorted. */
export const listQuery = <Filters extends z.ZodRawShape, SortName extends string>(
  filters: Filters,
  { sorts }: { readonly sorts: readonly [SortName, ...SortName[]] },
) => z.strictObject({ ...filters, ...Paging.shape, sort: sortParameter(sorts) })
