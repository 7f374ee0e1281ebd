import type pg from 'pg'
import type { Counted } from '../counted.ts'
import { placeOf } from '../dimensions.ts'
import { millionths } from '../millionths.ts'
import { stockHistory } from '../stock/history.ts'
import type { Part } from '../stock/part.ts'
import { amountAsMore } from '../sum-list.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { type DerivedFact, type DerivedJourney, derivedFrom } from './derived.ts'
import type { RowCodes } from './dimension-columns.ts'
import { takeSince } from './since.ts'
import { type Subject, subjectsIn } from './steps.ts'

/** Loads what came to be known of partnerships after a position: of those that have changed, all that is counted. */
export const loadPartnerships = async (
  client: pg.ClientBase,
  table: string,
  since: number,
  counted: Counted,
  codes: RowCodes,
  waiting: WaitingRows,
): Promise<void> => {
  for await (const subjects of subjectsIn(client, table, since)) {
    await waiting.makeRoom()
    for (const subject of subjects) take(subject, counted, since, codes, waiting)
  }
}

const noAmount = amountAsMore(0n, false)

const moreOfFact = ({ unit, amount }: DerivedFact): readonly number[] =>
  unit === null ? noAmount : amountAsMore(millionths(amount), false)

const moreOfJourney = ({ otherLower, otherUpper, begunSigned }: DerivedJourney): readonly number[] => [
  otherLower,
  otherUpper,
  begunSigned ? 1 : 0,
]

const take = (
  { number, steps }: Subject,
  counted: Counted,
  since: number,
  codes: RowCodes,
  waiting: WaitingRows,
): void => {
  const { facts, journeys, partnerhoods, active, stages } = derivedFrom(steps, codes)
  takeSince(
    facts,
    since,
    ({ row, ...key }) =>
      waiting.add(counted.facts.of(row.fact, row.unit), { ...key, ...row, more: moreOfFact(row) }),
    ({ row }, ...key) => counted.facts.of(row.fact, row.unit).close(...key),
  )
  takeSince(
    journeys,
    since,
    ({ row, ...key }) =>
      waiting.add(counted.journeys.of(row.step), { ...key, ...row, more: moreOfJourney(row) }),
    ({ row }, ...key) => counted.journeys.of(row.step).close(...key),
  )
  const { partnerhoods: known } = counted.partners.sources
  takeSince(
    partnerhoods,
    since,
    row => known.add(row),
    (_, ...key) => known.close(...key),
  )
  counted.active.take(number, stockHistory(active), since, waiting)
  counted.stages.take(number, stockHistory(stages.map(withoutStatus)), since, waiting)
  for (const [status, those] of Map.groupBy(stages, part => part.codes[placeOf.status]?.[0] as number))
    counted.statuses.take(number, stockHistory(those), since, waiting, status)
}

const withoutStatus = (part: Part): Part => ({ ...part, codes: part.codes.with(placeOf.status, []) })
