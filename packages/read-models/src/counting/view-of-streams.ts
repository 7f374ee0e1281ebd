import type { RecordedEvent } from '@partnerships/contracts'
import { activities } from '../activities/model.ts'
import { organisations } from '../organisations/model.ts'
import { partnerships } from '../partnerships/model.ts'
import { stillKnown } from '../projection/row-key.ts'
import type { CountedFact, CountedRows } from './plain-rows.ts'
import { plainView } from './plain-view.ts'
import type { CountingView } from './view.ts'

/** Streams of some subjects: the events of each in position order. */
export type Streams = {
  readonly partnerships: readonly (readonly RecordedEvent[])[]
  readonly activities: readonly (readonly RecordedEvent[])[]
  readonly organisations: readonly (readonly RecordedEvent[])[]
}

/**
 * What is known at a position of the subjects of a few streams, folded from these alone. It answers about them as
 * the index does when nothing else has a part in the answer.
 */
export const viewOfStreams = (streams: Streams, position: number): CountingView => {
  const foldAll = <Rows>(
    all: readonly (readonly RecordedEvent[])[],
    fold: (events: readonly RecordedEvent[]) => Rows,
  ): Rows[] =>
    all
      .map(events => events.filter(event => event.position <= position))
      .filter(events => events.length > 0)
      .map(fold)
  const known = <Row extends object>(rows: readonly Row[]) =>
    rows.map(row => ({ known_from: 0, known_until: stillKnown, ...row }))
  const facts = (rows: readonly object[]) =>
    known(rows).map(row => withAmountAsText(row as unknown as CountedFact))

  const partnershipRows = foldAll(streams.partnerships, partnerships.fold)
  const activityRows = foldAll(streams.activities, activities.fold)
  const organisationRows = foldAll(streams.organisations, organisations.fold)
  const rows: CountedRows = {
    facts: facts(partnershipRows.flatMap(({ facts }) => facts)),
    held: facts(activityRows.flatMap(({ facts }) => facts)),
    spells: known(partnershipRows.flatMap(({ spells }) => spells)),
    stages: known(partnershipRows.flatMap(({ stages }) => stages)),
    journeys: known(partnershipRows.flatMap(({ journeys }) => journeys)),
    partnerhoods: known(partnershipRows.flatMap(({ partnerhoods }) => partnerhoods)),
    organisations: known(organisationRows.flatMap(({ states }) => states)),
    mergers: known(organisationRows.flatMap(({ mergers }) => mergers)),
  }
  return plainView(rows, position)
}

/** Tables give decimals as text. */
const withAmountAsText = (row: CountedFact): CountedFact => ({
  ...row,
  amount: row.amount === null ? null : String(row.amount),
})
