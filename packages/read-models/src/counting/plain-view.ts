import type { Day, DayRange } from '@partnerships/contracts'
import {
  countStock,
  isPresent,
  joinParts,
  liesIn,
  presenceOf,
  type Stocked,
  type Tally,
  tallyFlow,
  touches,
} from '@partnerships/domain'
import type { StretchRow } from '../partnerships/stretches.ts'
import { dayNumber } from './day-number.ts'
import { millionths } from './millionths.ts'
import { partnerRows } from './partners/rows.ts'
import { partOf, spellOf } from './parts.ts'
import { type Dimensioned, groupsUnder, organisationsOf, passing } from './plain-dimensions.ts'
import type { CountedFact, CountedRows, KnownRow } from './plain-rows.ts'
import {
  type CountedEvidence,
  type CountedFilter,
  type Counts,
  type EvidencePage,
  type EvidencePlace,
  type FlowQuestion,
  type Journey,
  type JourneyQuestion,
  noValue,
  type StockEvidence,
  type StockQuestion,
  type TerritoryWanted,
} from './question.ts'
import type { CountingView } from './view.ts'

const comparePlaces = (a: EvidencePlace, b: EvidencePlace): number => {
  if (a.lower !== b.lower) return a.lower < b.lower ? -1 : 1
  if (a.position !== b.position) return a.position - b.position
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

const pageOf = <Item extends { readonly place: EvidencePlace }>(
  items: readonly Item[],
  { limit, after }: EvidencePage,
): Item[] =>
  items
    .filter(({ place }) => !after || comparePlaces(place, after) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place))
    .slice(0, limit)

const grouped = <Row extends Dimensioned>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): [string, Row[]][] => {
  const groups = new Map<string, Row[]>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  return [...groups]
}

const counts = <Row extends Dimensioned, Result>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
  count: (rows: readonly Row[]) => Result[],
  isAnything: (result: Result) => boolean,
): Counts<Result> => ({
  total: count(rows),
  groups: new Map(
    grouped(rows, keysOf)
      .map(([key, those]) => [key, count(those)] as const)
      .filter(([, results]) => results.some(isAnything)),
  ),
})

const isPossible = ({ possible }: Tally): boolean => possible > 0

const evidenceOfFact = ({
  id,
  title,
  position,
  effective,
  lower,
  amount,
  unit,
}: Omit<CountedFact, keyof KnownRow>) => ({
  id,
  title,
  position,
  effective,
  amount,
  unit: unit ?? null,
  place: { lower, position, id },
})

/** Counts the rows one by one, as the domain defines it: slow and plain. */
export const plainView = (rows: CountedRows, position: number): CountingView => {
  const known = <Row extends KnownRow>(all: readonly Row[]): Row[] =>
    all.filter(row => row.known_from <= position && position < row.known_until)
  const organisations = organisationsOf(known(rows.organisations))

  /** `programme` limits the partnerships looked at. */
  const partnersWithin = ({ programme }: CountedFilter) =>
    partnerRows(
      known(rows.partnerhoods).filter(row => !programme || programme.includes(row.programme)),
      known(rows.mergers),
    )

  const named = <Row extends { readonly id: string }>(row: Row) => ({
    ...row,
    title: organisations.name(row.id) ?? null,
  })

  const factRowsOf = ({ of, filter }: FlowQuestion): readonly Omit<CountedFact, keyof KnownRow>[] => {
    if (of === 'partners') return partnersWithin(filter).facts.map(named)
    return known(of === 'partnerships' ? rows.facts : rows.held)
  }
  const factsOf = (question: FlowQuestion) =>
    factRowsOf(question)
      .filter(row => row.fact === question.fact)
      .filter(passing(question.filter, organisations))

  const partRowsOf = ({ of, filter }: StockQuestion): readonly StretchRow[] => {
    if (of === 'partners') return partnersWithin(filter).spells.map(named)
    return known(of === 'active' ? rows.spells : rows.stages)
  }
  const partsOf = (question: StockQuestion) =>
    partRowsOf(question)
      .filter(passing(question.filter, organisations))
      .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)) || a.part - b.part)

  const piecesOf = (parts: readonly StretchRow[]) =>
    joinParts(parts.map(partOf)).map(({ first, last, ...piece }) => ({
      first: first.row,
      last: last.row,
      presence: presenceOf(spellOf(first.row), piece),
    }))
  const subjectsOf = (parts: readonly StretchRow[]) =>
    [...Map.groupBy(parts, row => row.id).values()].map(piecesOf)
  type Subject = ReturnType<typeof subjectsOf>[number]
  const isSure = (subject: Subject, day: Day) =>
    subject.some(({ presence }) => isPresent(presence.certain, day))

  const journeysOf = ({ step, filter }: JourneyQuestion) =>
    known(rows.journeys)
      .filter(row => row.step === step)
      .filter(passing(filter, organisations))
  const journeyOf = (row: CountedRows['journeys'][number]): Journey => ({
    lower: dayNumber(row.lower),
    upper: dayNumber(row.upper),
    otherLower: row.other_lower === null ? null : dayNumber(row.other_lower),
    otherUpper: row.other_upper === null ? null : dayNumber(row.other_upper),
    begunSigned: row.begun_signed,
  })

  const view: CountingView = {
    position,
    nameOf: (...of) => organisations.name(...of) ?? null,
    prepare: async () => undefined,
    flow: (question, windows) =>
      counts(
        factsOf(question),
        groupsUnder(question.by, organisations),
        facts =>
          windows.map(window =>
            tallyFlow(
              facts.map(({ lower, upper }) => ({ lower, upper, n: 1 })),
              window,
            ),
          ),
        isPossible,
      ),
    sums: (question, windows) => {
      const touching = factsOf(question).filter(fact => windows.some(window => touches(fact, window)))
      return counts(
        touching,
        groupsUnder(question.by, organisations),
        facts =>
          windows.map(window => {
            const [possible, certain] = [
              facts.filter(f => touches(f, window)),
              facts.filter(f => liesIn(f, window)),
            ]
            const sum = (those: typeof facts) =>
              those.reduce((all, { amount }) => all + millionths(amount ?? '0'), 0n)
            return {
              value: sum(certain),
              possible: sum(possible),
              approximate: possible.some(({ approximate }) => approximate),
            }
          }),
        () => true,
      )
    },
    flowEvidence: async (question, window, page) =>
      pageOf(
        factsOf(question)
          .filter(fact => touches(fact, window))
          .map((fact): CountedEvidence => ({ ...evidenceOfFact(fact), certain: liesIn(fact, window) })),
        page,
      ),
    stock: (question, days) =>
      counts(
        partsOf(question),
        groupsUnder(question.by, organisations),
        parts =>
          countStock(
            subjectsOf(parts).map((subject): Stocked => ({ n: 1, presences: subject.map(p => p.presence) })),
            days,
          ),
        isPossible,
      ),
    groupsThere: (question, days) => {
      const groups = [...view.stock(question, days).groups].filter(([key]) => key !== noValue)
      const withAny = (i: number, of: keyof Tally) =>
        new Set(groups.flatMap(([key, tallies]) => ((tallies[i]?.[of] ?? 0) > 0 ? [key] : [])))
      return days.map((_, i) => ({ possible: withAny(i, 'possible'), certain: withAny(i, 'value') }))
    },
    straddling: async (question, days) => {
      const straddles = (range: DayRange | null) =>
        range !== null && days.some(day => range.lower < day && day < range.upper)
      const spells = partsOf(question).map(row => ({ id: row.id, ...spellOf(row) }))
      return [
        ...new Set(spells.filter(({ start, end }) => straddles(start) || straddles(end)).map(({ id }) => id)),
      ]
    },
    retained: (question, days) =>
      counts(
        partsOf(question),
        groupsUnder(question.by, organisations),
        parts => {
          const subjects = subjectsOf(parts)
          return days.map(([first, second]) => {
            const those = subjects.filter(subject => isSure(subject, first))
            return {
              numerator: those.filter(subject => isSure(subject, second)).length,
              denominator: those.length,
            }
          })
        },
        ({ denominator }) => denominator > 0,
      ),
    stockEvidence: async (question, day, page, { later, among, passes = () => true } = {}) => {
      const others =
        among &&
        new Map(
          subjectsOf(partsOf({ ...question, filter: among })).map(subject => [subject[0]?.first.id, subject]),
        )
      return pageOf(
        subjectsOf(partsOf(question)).flatMap((subject): StockEvidence[] => {
          const certain = subject.find(({ presence }) => isPresent(presence.certain, day))
          const found = certain ?? subject.find(({ presence }) => isPresent(presence.possible, day))
          if (!found) return []
          const { first, last } = found
          const item = {
            id: first.id,
            title: last.title,
            position: first.start_position,
            effective: first.start_effective,
            status: last.status,
            certain: certain !== undefined,
            retained: later !== undefined && isSure(subject, later),
            amount: null,
            unit: null,
            place: { lower: first.start_lower, position: first.start_position, id: first.id },
          }
          const other = others ? others.get(first.id) : subject
          if (!other?.some(({ presence }) => isPresent(presence.possible, day))) return []
          return passes({ ...item, amongCertain: isSure(other, day) || !others }) ? [item] : []
        }),
        page,
      )
    },
    firstInTerritories: async (question, day, all) => {
      const first = async ({ territory, isWithin, passes }: TerritoryWanted) => {
        const filter = { ...question.filter, territory: [territory] }
        const wanted = { ...(!isWithin && { among: question.filter }), ...(passes && { passes }) }
        const [found] = await view.stockEvidence({ ...question, filter }, day, { limit: 1 }, wanted)
        return found
      }
      return Promise.all(all.map(first))
    },
    journeyNumbers: (question, { of }, windows) =>
      counts(
        journeysOf(question),
        groupsUnder(question.by, organisations),
        those =>
          windows.map(window => {
            const numbers = those.filter(row => liesIn(row, window)).map(row => of(journeyOf(row)))
            const told = numbers.filter(number => number !== null)
            const counts: number[] = new Array(told.reduce((a, b) => Math.max(a, b), -1) + 1).fill(0)
            for (const number of told) counts[number] = (counts[number] as number) + 1
            return { counts, without: numbers.length - told.length }
          }),
        ({ counts, without }) => counts.length + without > 0,
      ),
    journeyCounts: (question, marks, windows) =>
      marks.map(({ holds }) =>
        counts(
          journeysOf(question).filter(row => holds(journeyOf(row))),
          groupsUnder(question.by, organisations),
          those =>
            windows.map(window =>
              tallyFlow(
                those.map(({ lower, upper }) => ({ lower, upper, n: 1 })),
                window,
              ),
            ),
          isPossible,
        ),
      ),
    journeyEvidence: async (question, window, page, passes = () => true) =>
      pageOf(
        journeysOf(question)
          .filter(row => touches(row, window) && passes(journeyOf(row)))
          .map(({ id, title, position, effective, lower, ...row }) => ({
            id,
            title,
            position,
            effective,
            certain: liesIn({ lower, upper: row.upper }, window),
            amount: null,
            unit: null,
            journey: journeyOf({ id, title, position, effective, lower, ...row }),
            place: { lower, position, id },
          })),
        page,
      ),
  }
  return view
}
