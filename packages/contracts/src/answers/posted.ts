import { z } from 'zod'
import type { ProblemDocument } from '../problems.ts'

/** What a posted batch is answered with. */
export const BatchAnswer = z
  .object({
    events: z.array(
      z.object({
        source: z.string(),
        id: z.string(),
        position: z.int().min(1),
        streamversion: z.int().min(1),
        duplicate: z.boolean().meta({ description: 'It was there already.' }),
      }),
    ),
    position: z.int().min(1).meta({ description: 'The highest position recorded or found.' }),
  })
  .meta({ id: 'BatchAnswer' })
export type BatchAnswer = z.infer<typeof BatchAnswer>

/** What each line of an import is answered with. */
export const LineAnswer = z
  .object({
    line: z.int().min(1),
    status: z.enum(['recorded', 'duplicate', 'refused']),
    position: z.int().min(1).optional(),
    problem: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'LineAnswer', description: 'What became of a line. The last line holds {summary} instead.' })
export type LineAnswer =
  | { readonly line: number; readonly status: 'recorded' | 'duplicate'; readonly position: number }
  | { readonly line: number; readonly status: 'refused'; readonly problem: ProblemDocument }

/** What an import ends with: how many lines, and the highest position recorded or found. */
export type ImportSummary = {
  readonly recorded: number
  readonly duplicates: number
  readonly refused: number
  readonly position: number
}
