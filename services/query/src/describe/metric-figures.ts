import { EffectiveDate, Subject } from '@partnerships/contracts'
import { figureStatuses } from '@partnerships/read-models'
import { z } from 'zod'
import { figureFilters } from '../metrics/figures/parameters.ts'
import { Figure } from './figure-schemas.ts'
import { answered, numbered } from './metric-schemas.ts'
import { Tally } from './metric-totals.ts'

const LedgerNumber = z
  .union([
    z.object({ ...numbered, evidence: answered.evidence }),
    z.object({ problem: z.object({ code: z.string(), detail: z.string() }) }),
  ])
  .meta({
    id: 'LedgerNumber',
    description: 'What `metric` comes to as known at the same position; or why it does not.',
  })

const published = Figure.omit({ id: true, status: true, version: true })

/** What `GET /v1/metrics/figures` answers with. */
export const FiguresList = z
  .object({
    ...answered,
    filters: z.partialRecord(
      z.enum(Object.keys(figureFilters) as [keyof typeof figureFilters]),
      z.array(z.string()),
    ),
    total: Tally.meta({ description: 'How many there are on all pages.' }),
    items: z.array(
      z.object({
        figure: Subject,
        status: z.enum(figureStatuses),
        position: z.int().min(1),
        effective: EffectiveDate,
        ...published.shape,
        ledger: LedgerNumber.optional(),
      }),
    ),
    next: z.string().nullable(),
    headline: z.null(),
  })
  .meta({ id: 'FiguresList' })
