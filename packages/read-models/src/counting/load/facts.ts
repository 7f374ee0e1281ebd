import type pg from 'pg'
import type { Counted } from '../counted.ts'
import { millionths } from '../millionths.ts'
import { amountAsMore } from '../sum-list.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { type DimensionTexts, dayColumn, dimensionColumns, type RowCodes } from './dimension-columns.ts'
import { pagesOf } from './pages.ts'
import { closed, opened } from './since.ts'

type FactCells = readonly [
  ...DimensionTexts,
  known_from: number,
  ordinal: number,
  known_until: number,
  fact: string,
  position: number,
  lower: number,
  upper: number,
  amount: string | null,
  unit: string | null,
  approximate: boolean,
]

/** Loads the facts of a table that came to be known after a position, and closes those that are known no longer. */
export const loadFacts = async (
  client: pg.ClientBase,
  table: string,
  { unit, approximate }: { readonly unit: string; readonly approximate: string },
  since: number,
  counted: Counted,
  codes: RowCodes,
  waiting: WaitingRows,
): Promise<void> => {
  const text = `
    select ${dimensionColumns}, known_from, ordinal, known_until, fact, position, ${dayColumn('lower')},
           ${dayColumn('upper')}, amount::text, ${unit}, ${approximate}
      from ${table} where ${opened} order by known_from, ordinal`
  for await (const page of pagesOf(client, text, [since])) {
    await waiting.makeRoom()
    for (const cells of page as unknown as readonly FactCells[]) {
      const [p, k, t, l, o, known_from, ordinal, known_until, fact, position, lower, upper, amount] = cells
      waiting.add(counted.facts.of(fact, cells[13]), {
        known_from,
        ordinal,
        known_until,
        position,
        lower,
        upper,
        codes: codes.of([p, k, t, l, o], undefined, cells[13]),
        more: amountAsMore(millionths(amount ?? '0'), cells[14]),
      })
    }
  }
  if (since === 0) return
  const gone = `select fact, ${unit}, known_from, ordinal, known_until from ${table} where ${closed}`
  for await (const page of pagesOf(client, gone, [since]))
    for (const [fact, of, ...key] of page as unknown as readonly ClosedCells[])
      counted.facts.of(fact, of).close(...key)
}

type ClosedCells = readonly [
  fact: string,
  unit: string | null,
  known_from: number,
  ordinal: number,
  known_until: number,
]
