import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { ProgrammeId, Subject } from '../ids.ts'
import { Territory } from '../territory.ts'
import { Name, Quote, Slug, Text } from '../text.ts'
import { natures, qualifiers } from '../words/numbers.ts'
import { DocumentSource } from './source.ts'

const Value = z.number().min(-1e15).max(1e15)

const Figure = z.strictObject({
  indicator: Slug,
  value: Value,
  /** No unit means that the source has none. */
  unit: Name.optional(),
  label: Name.optional(),
  upTo: Value.optional(),
  qualifier: z.enum(qualifiers).optional(),
  nature: z.enum(natures).optional(),
  about: Subject.optional(),
  programme: ProgrammeId.optional(),
  territory: Territory.optional(),
  period: EffectiveDate.optional(),
  quote: Quote.optional(),
  /** The ledger's own number to stand beside: a metric's name and the query string that asks for it. */
  metric: z.strictObject({ name: Slug, query: Text }).optional(),
  source: DocumentSource,
})

export const figureEvents = { 'figure.published': Figure, 'figure.restated': Figure } as const
