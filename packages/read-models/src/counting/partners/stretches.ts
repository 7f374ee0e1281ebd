import type { Day } from '@partnerships/contracts'
import type { Placed } from '@partnerships/domain'
import type { MergerRow } from '../../organisations/mergers.ts'
import type { PartnerhoodRow } from '../../partnerships/partnerhoods.ts'

/** A merger as the domain takes it, with its row. */
export type RowMerger = Placed<Day> & {
  readonly organisation: string
  readonly into: string
  readonly duplicate: boolean
  readonly range: { readonly lower: Day; readonly upper: Day }
  readonly row: MergerRow
}

/** A stretch of an organisation's being a partner in one partnership, with its rows in order. */
export type RowStretch = {
  readonly organisation: string
  readonly start: Placed<Day>
  readonly end: Placed<Day> | null
  readonly first: PartnerhoodRow
  readonly last: PartnerhoodRow
  readonly rows: readonly PartnerhoodRow[]
}

export const mergersOf = (rows: readonly MergerRow[]): Map<string, RowMerger> =>
  new Map(
    rows.map(row => {
      const { id: organisation, into, reason, day, place, lower, upper } = row
      const range = { lower, upper }
      return [organisation, { organisation, into, duplicate: reason === 'duplicate', day, place, range, row }]
    }),
  )

const startOf = ({ start_day, start_place }: PartnerhoodRow): Placed<Day> => ({
  day: start_day,
  place: start_place,
})

const endOf = ({ end_day, end_place }: PartnerhoodRow): Placed<Day> | null =>
  end_day === null || end_place === null ? null : { day: end_day, place: end_place }

/** The rows of one position as stretches, by their first days. */
export const stretchesOf = (rows: readonly PartnerhoodRow[]): RowStretch[] => {
  const stretches: PartnerhoodRow[][] = []
  const sorted = rows.toSorted(
    (a, b) => compare(a.id, b.id) || compare(a.organisation, b.organisation) || a.part - b.part,
  )
  for (const [i, row] of sorted.entries()) {
    const before = sorted[i - 1]
    const goesOn =
      before?.id === row.id && before.organisation === row.organisation && before.part === row.part - 1
    if (goesOn) stretches.at(-1)?.push(row)
    else stretches.push([row])
  }
  return stretches
    .map(parts => {
      const [first, last] = [parts[0], parts.at(-1)] as [PartnerhoodRow, PartnerhoodRow]
      const { organisation } = first
      return { organisation, start: startOf(first), end: endOf(last), first, last, rows: parts }
    })
    .sort(
      (a, b) =>
        compare(a.first.start_lower, b.first.start_lower) || a.first.start_position - b.first.start_position,
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
