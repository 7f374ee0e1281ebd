import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { Subject } from '../ids.ts'
import { figureFilterNames } from '../words/metrics.ts'
import { figureStatuses } from '../words/statuses.ts'
import { Figure } from './figure.ts'
import { answered, numbered } from './metric.ts'
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
    filters: z.partialRecord(z.enum(figureFilterNames), z.array(z.string())),
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
export type FiguresList = z.infer<typeof FiguresList>
