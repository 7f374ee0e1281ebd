import type pg from 'pg'
import { stillKnown } from '../../projection/row-key.ts'
import type { Counted } from '../counted.ts'
import type { DatedRow } from '../dated-rows.ts'
import { placeOf } from '../dimensions.ts'
import { inTurns, type Steps } from '../in-turns.ts'
import { millionths } from '../millionths.ts'
import { stockHistory } from '../stock/history.ts'
import type { Known } from '../stock/kept.ts'
import type { Part } from '../stock/part.ts'
import { amountAsMore } from '../sum-list.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { derivedFrom } from './derived/derived.ts'
import type { DerivedFact } from './derived/facts.ts'
import type { DerivedJourney } from './derived/journeys.ts'
import type { DerivedPart } from './derived/parts.ts'
import type { RowCodes } from './row-codes.ts'
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
    await inTurns(taking(subjects, counted, since, codes, waiting))
  }
}

function* taking(
  subjects: readonly Subject[],
  counted: Counted,
  since: number,
  codes: RowCodes,
  waiting: WaitingRows,
): Steps<void> {
  for (const subject of subjects) {
    tell(subject, counted, since)
    take(subject, counted, since, codes, waiting)
    yield
  }
}

/** What steps tell beside what is counted. */
const tell = ({ steps }: Subject, { told }: Counted, since: number): void => {
  for (const step of steps) {
    const { position, known_from, known_until } = step
    if (known_from > since) told.add(step)
    else if (known_until > since && known_until !== stillKnown) told.close(position, known_from, known_until)
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

/** All rows that come to be counted have one shape: so they are taken in faster. */
const datedRow = (
  { known_from, ordinal, known_until, row }: Known<DerivedFact | DerivedJourney>,
  more: readonly number[],
): DatedRow => {
  const { lower, upper, position, codes } = row
  return { known_from, ordinal, known_until, lower, upper, position, codes, more }
}

const take = (
  { number, steps }: Subject,
  counted: Counted,
  since: number,
  codes: RowCodes,
  waiting: WaitingRows,
): void => {
  const { derived, held } = derivedFrom(steps, codes)
  const { facts, journeys, partnerhoods, active, stages } = derived
  counted.histories.take(steps, held)
  takeSince(
    facts,
    since,
    known =>
      waiting.add(counted.facts.of(known.row.fact, known.row.unit), datedRow(known, moreOfFact(known.row))),
    ({ row }, ...key) => counted.facts.of(row.fact, row.unit).close(...key),
  )
  takeSince(
    journeys,
    since,
    known => waiting.add(counted.journeys.of(known.row.step), datedRow(known, moreOfJourney(known.row))),
    ({ row }, ...key) => counted.journeys.of(row.step).close(...key),
  )
  const { partnerhoods: known } = counted.partners.sources
  takeSince(
    partnerhoods,
    since,
    row => known.add(row, number),
    (_, ...key) => known.close(...key),
  )
  counted.active.take(number, stockHistory(active.map(asPart)), since, waiting)
  counted.stages.take(number, stockHistory(stages.map(withoutStatus)), since, waiting)
  for (const [status, those] of Map.groupBy(
    stages.map(asPart),
    part => part.codes[placeOf.status]?.[0] as number,
  ))
    counted.statuses.take(number, stockHistory(those), since, waiting, status)
}

const asPart = ({ known_from, known_until, row }: Known<DerivedPart>): Part => {
  const { index, spell, own, position, codes } = row
  return { known_from, known_until, index, spell, own, position, codes }
}

const withoutStatus = ({ known_from, known_until, row }: Known<DerivedPart>): Part => {
  const { index, spell, own, position, otherCodes: codes } = row
  return { known_from, known_until, index, spell, own, position, codes }
}
