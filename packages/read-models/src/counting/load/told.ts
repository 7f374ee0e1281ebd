import type pg from 'pg'
import type { KnownToldStep, ToldSteps } from '../evidence/told-steps.ts'
import { pagesOf } from './pages.ts'
import { closed, opened } from './since.ts'

type Cells = readonly [
  known_from: number,
  known_until: number,
  position: number,
  id: string,
  title: string | null,
  effective: string,
  amount: string | null,
  unit: string | null,
]

/** Loads what steps tell that came to be known after a position, and closes those known no longer. */
export const loadTold = async (
  client: pg.ClientBase,
  table: string,
  since: number,
  told: ToldSteps,
): Promise<void> => {
  const text = `
    select known_from, known_until, position, id, title, effective, amount::text, unit from ${table}
     where ${opened}`
  for await (const page of pagesOf(client, text, [since]))
    for (const cells of page as unknown as readonly Cells[]) told.add(stepOf(cells))
  if (since === 0) return
  const gone = `select position, known_from, known_until from ${table} where ${closed}`
  for await (const page of pagesOf(client, gone, [since]))
    for (const key of page as unknown as readonly Parameters<ToldSteps['close']>[]) told.close(...key)
}

const stepOf = ([
  known_from,
  known_until,
  position,
  id,
  title,
  effective,
  amount,
  unit,
]: Cells): KnownToldStep => ({ known_from, known_until, position, id, title, effective, amount, unit })
