import type { Day } from '@partnerships/contracts'
import { type Identities, type PartnerFact, type PartnerFactName, partnerFacts } from '@partnerships/domain'
import type { PartnerhoodRow } from '../../partnerships/partnerhoods.ts'
import type { RowMerger, RowStretch } from './stretches.ts'

/** Something that happened to an organisation as a partner, with what its partnership was then. */
export type PartnerFactRow = {
  /** The organisation's, as it is counted then. */
  readonly id: string
  readonly fact: PartnerFactName
  readonly position: number
  readonly effective: string
  readonly lower: Day
  readonly upper: Day
  readonly amount: null
  readonly unit: null
} & Described

type Described = Pick<PartnerhoodRow, 'programme' | 'kind' | 'themes' | 'places'> & {
  /** The organisation alone. */
  readonly organisations: readonly string[]
}

/** What holds of a row, of the organisation as it is counted. */
export const describedAs = (
  organisation: string,
  { programme, kind, themes, places }: PartnerhoodRow,
): Described => ({ programme, kind, themes, places, organisations: [organisation] })

/** The facts of all organisations, given their stretches and the mergers in force. */
export const partnerFactRows = (
  stretches: readonly RowStretch[],
  mergers: ReadonlyMap<string, RowMerger>,
  identities: Identities<Day, RowMerger>,
): PartnerFactRow[] => {
  const dated = [...mergers.values()]
    .filter(({ duplicate }) => !duplicate)
    .map(merger => ({ ...merger, into: identities.sameAs(merger.into) }))
  const mergersIn = Map.groupBy(dated, ({ organisation }) => identities.lastOf(organisation))
  const same = stretches.map(stretch => ({
    ...stretch,
    organisation: identities.sameAs(stretch.organisation),
  }))
  const families = Map.groupBy(same, ({ organisation }) => identities.lastOf(organisation))
  return [...families].flatMap(([family, those]) =>
    partnerFacts<Day, RowStretch, RowMerger>(those, mergersIn.get(family)).map(rowOf),
  )
}

const rowOf = ({
  fact,
  organisation,
  stretch,
  merger,
}: PartnerFact<RowStretch, RowMerger>): PartnerFactRow => ({
  id: organisation,
  fact,
  ...(merger ? eventOf(merger) : fact === 'ended' ? endOf(stretch.last) : startOf(stretch.first)),
  amount: null,
  unit: null,
  ...describedAs(
    organisation,
    merger ? rowAt(stretch, merger.day) : fact === 'ended' ? stretch.last : stretch.first,
  ),
})

const eventOf = ({ row: { position, effective, lower, upper } }: RowMerger) => ({
  position,
  effective,
  lower,
  upper,
})

const startOf = ({ start_position, start_effective, start_lower, start_upper }: PartnerhoodRow) => ({
  position: start_position,
  effective: start_effective,
  lower: start_lower,
  upper: start_upper,
})

const endOf = ({ end_position, end_effective, end_lower, end_upper }: PartnerhoodRow) => ({
  position: end_position as number,
  effective: end_effective as string,
  lower: end_lower as Day,
  upper: end_upper as Day,
})

/** The row that holds as a day begins. */
const rowAt = ({ rows, first }: RowStretch, day: Day): PartnerhoodRow =>
  rows.findLast(({ start_day }) => start_day < day) ?? first
