import type pg from 'pg'
import type { Counted } from '../counted.ts'
import type { JourneyQuestion } from '../question.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { never } from '../windows.ts'
import { type DimensionTexts, dayColumn, dimensionColumns, type RowCodes } from './dimension-columns.ts'
import { pagesOf } from './pages.ts'
import { closed, opened } from './since.ts'

type JourneyCells = readonly [
  ...DimensionTexts,
  known_from: number,
  ordinal: number,
  known_until: number,
  step: JourneyQuestion['step'],
  position: number,
  lower: number,
  upper: number,
  otherLower: number | null,
  otherUpper: number | null,
  begunSigned: boolean,
]

/** Loads the steps of journeys that came to be known after a position, and closes those that are known no longer. */
export const loadJourneys = async (
  client: pg.ClientBase,
  table: string,
  since: number,
  counted: Counted,
  codes: RowCodes,
  waiting: WaitingRows,
): Promise<void> => {
  const text = `
    select ${dimensionColumns}, known_from, ordinal, known_until, step, position, ${dayColumn('lower')},
           ${dayColumn('upper')}, ${dayColumn('other_lower')}, ${dayColumn('other_upper')}, begun_signed
      from ${table} where ${opened} order by known_from, ordinal`
  for await (const page of pagesOf(client, text, [since])) {
    await waiting.makeRoom()
    for (const cells of page as unknown as readonly JourneyCells[]) {
      const [p, k, t, l, o, known_from, ordinal, known_until, step, position, lower, upper] = cells
      waiting.add(counted.journeys.of(step), {
        known_from,
        ordinal,
        known_until,
        position,
        lower,
        upper,
        codes: codes.of([p, k, t, l, o]),
        more: [cells[12] ?? never, cells[13] ?? never, cells[14] ? 1 : 0],
      })
    }
  }
  if (since === 0) return
  const gone = `select step, known_from, ordinal, known_until from ${table} where ${closed}`
  for await (const page of pagesOf(client, gone, [since]))
    for (const [step, known_from, ordinal, known_until] of page as unknown as readonly [
      JourneyQuestion['step'],
      number,
      number,
      number,
    ][])
      counted.journeys.of(step).close(known_from, ordinal, known_until)
}
