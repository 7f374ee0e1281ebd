import type { RecordedEvent } from '@partnerships/contracts'
import { activities } from '../activities/model.ts'
import { organisations } from '../organisations/model.ts'
import { countedOf } from '../partnerships/counted.ts'
import { stillKnown } from '../projection/row-key.ts'
import { plainView } from './plain-view.ts'
import type { CountingView } from './view.ts'

type Stream = readonly RecordedEvent[]

/** Streams of some subjects: the events of each in position order. */
export type Streams = {
  readonly partnerships: readonly Stream[]
  readonly activities: readonly Stream[]
  readonly organisations: readonly Stream[]
}

/**
 * What is known at positions of the subjects of a few streams, folded from these alone. It answers about them as the
 * index does when nothing else has a part in the answer.
 */
export const viewsOfStreams = (streams: Streams): ((position: number) => CountingView) => {
  const partnershipsAt = foldsOf(streams.partnerships, countedOf)
  const activitiesAt = foldsOf(streams.activities, activities.fold)
  const organisationsAt = foldsOf(streams.organisations, organisations.fold)
  return position => {
    const [partnerships, activities, organisations] = [
      partnershipsAt(position),
      activitiesAt(position),
      organisationsAt(position),
    ]
    const rows = {
      facts: known(partnerships.flatMap(({ facts }) => facts.map(withAmountAsText))),
      held: known(activities.flatMap(({ facts }) => facts.map(withAmountAsText))),
      spells: known(partnerships.flatMap(({ spells }) => spells)),
      stages: known(partnerships.flatMap(({ stages }) => stages)),
      journeys: known(partnerships.flatMap(({ journeys }) => journeys)),
      partnerhoods: known(partnerships.flatMap(({ partnerhoods }) => partnerhoods)),
      organisations: known(organisations.flatMap(({ states }) => states)),
      mergers: known(organisations.flatMap(({ mergers }) => mergers)),
    }
    return plainView(rows, position)
  }
}

/** What each stream gives as it was at a position; each is folded once for as long as nothing is added to it. */
const foldsOf = <Rows>(
  streams: readonly Stream[],
  fold: (events: Stream) => Rows,
): ((position: number) => Rows[]) => {
  const folded = streams.map(() => new Map<number, Rows>())
  return position =>
    streams.flatMap((events, i) => {
      const length = events.findLastIndex(event => event.position <= position) + 1
      if (length === 0) return []
      const rows = folded[i]?.get(length) ?? fold(events.slice(0, length))
      folded[i]?.set(length, rows)
      return [rows]
    })
}

const known = <Row extends object>(rows: readonly Row[]) =>
  rows.map(row => ({ known_from: 0, known_until: stillKnown, ...row }))

/** Tables give decimals as text. */
const withAmountAsText = <Row extends { readonly amount: number | null }>(row: Row) => ({
  ...row,
  amount: row.amount === null ? null : String(row.amount),
})
