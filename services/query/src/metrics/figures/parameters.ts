import { EffectiveDate, natures, Slug, Subject } from '@partnerships/contracts'
import type { FigureFilterName } from '@partnerships/contracts/words'
import { z } from 'zod'
import { anyOf, anyOfWords, filters } from '../../collection/filters.ts'
import { Paging } from '../../collection/parameters.ts'
import { AsOf } from '../../known/index.ts'

/** What published figures can be filtered by; `period` takes in the periods that lie in it. */
export const figureFilters = {
  indicator: anyOf(Slug),
  about: anyOf(Subject),
  programme: filters.programme,
  territory: filters.territory,
  period: anyOf(EffectiveDate),
  nature: anyOfWords(natures),
} satisfies Record<FigureFilterName, z.ZodType>

/** The parameters of `GET /v1/metrics/figures`. */
export const FiguresQuery = z.strictObject({
  ...figureFilters,
  knownAt: AsOf.shape.knownAt,
  lang: z.string().max(100).optional(),
  cursor: Paging.shape.cursor,
  limit: Paging.shape.limit,
})
export type FiguresQuery = z.output<typeof FiguresQuery>
