import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { Id, ProgrammeId, Subject } from '../ids.ts'
import { Territory } from '../territory.ts'
import { Slug } from '../text.ts'
import { natures, qualifiers } from '../words/numbers.ts'
import { figureStatuses } from '../words/statuses.ts'
import { Document, page, Updated, Version } from './parts.ts'

/** What is said of a figure wherever it is shown. */
const figure = {
  id: Id,
  status: z.enum(figureStatuses).nullable().meta({ description: 'null before it was published.' }),
  indicator: Slug,
  value: z.number(),
  unit: z.string().nullable().meta({ description: 'null when the source gives none.' }),
  label: z.string().optional(),
  upTo: z.number().optional(),
  qualifier: z.enum(qualifiers).optional(),
  nature: z.enum(natures).optional(),
  about: Subject.optional(),
  programme: ProgrammeId.optional(),
  territory: Territory.optional(),
  period: EffectiveDate.optional(),
  quote: z.string().optional(),
  metric: z
    .object({ name: Slug, query: z.string() })
    .optional()
    .meta({ description: "The metric that gives the ledger's own number, and the query that asks for it." }),
  source: Document,
}

export const Figure = z.object({ ...figure, version: Version }).meta({ id: 'Figure' })
export type Figure = z.infer<typeof Figure>
export const FigurePage = page(z.object({ ...figure, updated: Updated }), 'FigurePage')
export type FigurePage = z.infer<typeof FigurePage>
