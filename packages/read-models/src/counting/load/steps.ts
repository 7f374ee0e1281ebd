import type pg from 'pg'
import type { ReadStep } from '../../partnerships/walk-of-steps.ts'
import { type Cells, pagesOf } from './pages.ts'
import { touchedIn } from './since.ts'

/** A step of a partnership's history, and over which positions it was known. */
export type KnownStep = ReadStep & {
  readonly known_from: number
  readonly known_until: number
  readonly amount: string | null
}

/** All steps of one partnership that were ever known. */
export type Subject = {
  /** The position at which the first of them came to be known: no other subject's is the same. */
  readonly number: number
  /** By `day` and `place`. */
  readonly steps: readonly KnownStep[]
}

const columns = `id, known_from, known_until, position, place, effective, day, type, status, title, programme,
  kind, themes, territories, partners, others, amount, unit`

const stepOf = ([
  id,
  known_from,
  known_until,
  position,
  place,
  effective,
  day,
  type,
  status,
  title,
  programme,
  kind,
  themes,
  territories,
  partners,
  others,
  amount,
  unit,
]: Cells): KnownStep =>
  ({
    id,
    known_from,
    known_until,
    position,
    place,
    effective,
    day,
    type,
    status,
    title,
    programme,
    kind,
    themes,
    territories,
    partners,
    others,
    amount,
    unit,
  }) as KnownStep

const subjectOf = (steps: readonly KnownStep[]): Subject => ({
  number: steps.reduce((first, { known_from }) => Math.min(first, known_from), Number.MAX_SAFE_INTEGER),
  steps,
})

/**
 * SQL for all steps, in the order in which their partnerships came to be known: so segments are of a stretch of the
 * ledger, and questions about what was known before it pass them by.
 */
const allIn = (table: string): string => `
  select ${columns} from ${table}
    join (select id, min(known_from) as first from ${table} group by id) as partnerships using (id)
   order by first, day, place`

/** SQL for all steps of those of which one was opened or closed after the position `$1`. */
const changedIn = (table: string): string => `
  select ${columns} from ${table} where id in (${touchedIn(table)}) order by id, day, place`

/** Reads, some at a time, the partnerships of which something has changed after a position. */
export async function* subjectsIn(
  client: pg.ClientBase,
  table: string,
  since: number,
): AsyncGenerator<readonly Subject[]> {
  const text = since === 0 ? allIn(table) : changedIn(table)
  let steps: KnownStep[] = []
  for await (const page of pagesOf(client, text, since === 0 ? [] : [since])) {
    const subjects: Subject[] = []
    for (const cells of page) {
      const step = stepOf(cells)
      if (steps.length > 0 && steps[0]?.id !== step.id) {
        subjects.push(subjectOf(steps))
        steps = []
      }
      steps.push(step)
    }
    yield subjects
  }
  if (steps.length > 0) yield [subjectOf(steps)]
}
