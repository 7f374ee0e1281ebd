import type pg from 'pg'
import type { Counted } from '../counted.ts'
import { millionths } from '../millionths.ts'
import { amountAsMore } from '../sum-list.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { pagesOf } from './pages.ts'
import { dayColumn, type RowCodes } from './row-codes.ts'
import { closed, opened } from './since.ts'

type HeldCells = readonly [
  programme: string,
  kind: string,
  themes: readonly string[],
  places: readonly string[],
  organisations: readonly string[],
  known_from: number,
  ordinal: number,
  known_until: number,
  position: number,
  lower: number,
  upper: number,
  amount: string | null,
  approximate: boolean,
]

/** Loads what activities came to be known as held after a position, and closes what is known no longer. */
export const loadHeld = async (
  client: pg.ClientBase,
  table: string,
  since: number,
  counted: Counted,
  codes: RowCodes,
  waiting: WaitingRows,
): Promise<void> => {
  const list = counted.facts.of('held', null)
  const text = `
    select programme, kind, themes, places, organisations, known_from, ordinal, known_until, position,
           ${dayColumn('lower')}, ${dayColumn('upper')}, amount::text, approximate
      from ${table} where ${opened} order by known_from, ordinal`
  for await (const page of pagesOf(client, text, [since])) {
    await waiting.makeRoom()
    for (const cells of page as unknown as readonly HeldCells[]) {
      const [
        programme,
        kind,
        themes,
        places,
        organisations,
        known_from,
        ordinal,
        known_until,
        position,
        lower,
        upper,
        amount,
      ] = cells
      waiting.add(list, {
        known_from,
        ordinal,
        known_until,
        position,
        lower,
        upper,
        codes: codes.of({ programme, kind, themes, places, organisations }),
        more: amountAsMore(millionths(amount ?? '0'), cells[12]),
      })
    }
  }
  if (since === 0) return
  const gone = `select known_from, ordinal, known_until from ${table} where ${closed}`
  for await (const page of pagesOf(client, gone, [since]))
    for (const key of page as unknown as readonly Parameters<typeof list.close>[]) list.close(...key)
}
