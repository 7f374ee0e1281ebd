import type pg from 'pg'
import type { Part } from '../stock/part.ts'
import { never } from '../windows.ts'
import { type DimensionTexts, dayColumn, dimensionColumns, type RowCodes } from './dimension-columns.ts'
import { pagesOf } from './pages.ts'
import { touchedIn } from './since.ts'

/** All parts of one subject that were ever known. */
export type Subject = {
  /** The position at which the first of them came to be known: no other subject's is the same. */
  readonly number: number
  readonly parts: readonly Part[]
}

type PartCells = readonly [
  ...DimensionTexts,
  id: string,
  known_from: number,
  known_until: number,
  part: number,
  position: number,
  status: string,
  ...days: (number | null)[],
]

const days = ['spell_', ''].flatMap(of =>
  ['start_lower', 'start_upper', 'end_lower', 'end_upper'].map(d => of + d),
)

const partOf = (cells: PartCells, codes: RowCodes): Part => {
  const [p, k, t, l, o, , known_from, known_until, index, position, status, ...numbers] = cells
  const [a, b, c, d, e, f, g, h] = numbers.map(day => day ?? never) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    known_from,
    known_until,
    index,
    position,
    spell: { startLower: a, startUpper: b, endLower: c, endUpper: d },
    own: { startLower: e, startUpper: f, endLower: g, endUpper: h },
    codes: codes.of([p, k, t, l, o], status),
  }
}

const subjectOf = (parts: readonly Part[]): Subject => ({
  number: parts.reduce((first, { known_from }) => Math.min(first, known_from), Number.MAX_SAFE_INTEGER),
  parts,
})

/** Reads, some at a time, the subjects of a table of which something has changed after a position. */
export async function* subjectsIn(
  client: pg.ClientBase,
  table: string,
  since: number,
  codes: RowCodes,
): AsyncGenerator<readonly Subject[]> {
  const text = `
    select ${dimensionColumns}, id, known_from, known_until, part, start_position, status,
           ${days.map(dayColumn).join(', ')}
      from ${table} ${since === 0 ? '' : `where id in (${touchedIn(table)})`} order by id`
  let id: string | undefined
  let parts: Part[] = []
  for await (const page of pagesOf(client, text, since === 0 ? [] : [since])) {
    const subjects: Subject[] = []
    for (const cells of page as unknown as readonly PartCells[]) {
      if (cells[5] !== id && parts.length > 0) {
        subjects.push(subjectOf(parts))
        parts = []
      }
      id = cells[5]
      parts.push(partOf(cells, codes))
    }
    yield subjects
  }
  if (parts.length > 0) yield [subjectOf(parts)]
}
