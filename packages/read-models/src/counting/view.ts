import type { Day } from '@partnerships/contracts'
import type { Tally, Window } from '@partnerships/domain'
import type {
  CountedBy,
  CountedEvidence,
  Counts,
  EvidencePage,
  FlowQuestion,
  GroupsThere,
  Journey,
  JourneyMark,
  JourneyNumber,
  JourneyQuestion,
  Numbered,
  Retained,
  StockEvidence,
  StockQuestion,
  StockWanted,
  Sum,
  TerritoryWanted,
} from './question.ts'

/**
 * What is known at a position, to be counted. Counting is done in memory and at once; only what evidence of activities
 * tells beside its dates is read from Postgres. The same question of the same position always has the same answer.
 */
export type CountingView = {
  readonly position: number

  /** What an organisation is called at the end of a day; one that comes later by its first name, one not known null. */
  nameOf(organisation: string, day: Day): string | null

  /**
   * Makes ready what a question about partners is answered from, in turns with other work: the first question that
   * is limited to a set of programmes takes its time. Without it the answer is the same, and nothing else is done
   * meanwhile. Does nothing for other questions.
   */
  prepare(question: FlowQuestion | StockQuestion): Promise<void>

  /** For each window, the facts whose range lies in it (`value`) and those whose range touches it (`possible`). */
  flow(question: FlowQuestion, windows: readonly Window[]): Counts<Tally>

  /** The same with the facts' amounts; one that has none adds nothing. Amounts of all units are added up. */
  sums(question: FlowQuestion, windows: readonly Window[]): Counts<Sum>

  /** The events behind a window's `possible`, by day and position. */
  flowEvidence(question: FlowQuestion, window: Window, page: EvidencePage): Promise<CountedEvidence[]>

  /** How many are there at the end of each day, for sure and perhaps; each counts once. Days in order. */
  stock(question: StockQuestion, days: readonly Day[]): Counts<Tally>

  /** For each day, in which groups anybody is there at its end. */
  groupsThere(
    question: StockQuestion & { readonly of: 'active'; readonly by: CountedBy },
    days: readonly Day[],
  ): readonly GroupsThere[]

  /** The ids of those with a spell of which the start or the end may be on either side of one of the days, in order. */
  straddling(question: StockQuestion, days: readonly Day[]): Promise<readonly string[]>

  /** For each two days, of those that are there for sure at the first, how many are there for sure at the second. */
  retained(
    question: StockQuestion & { readonly of: 'active' },
    days: readonly (readonly [Day, Day])[],
  ): Counts<Retained>

  /** What is behind the `possible` of a day, as far as it is wanted. */
  stockEvidence(
    question: StockQuestion,
    day: Day,
    page: EvidencePage,
    wanted?: StockWanted,
  ): Promise<StockEvidence[]>

  /**
   * For each of some territories, the first of what is behind the `possible` of a day there, in place of the territories
   * of the filter and among what is there by it, as far as it is wanted.
   */
  firstInTerritories(
    question: StockQuestion & { readonly of: 'active' },
    day: Day,
    wanted: readonly TerritoryWanted[],
  ): Promise<(StockEvidence | undefined)[]>

  /** For each window, how many of the steps that lie in it have which number. */
  journeyNumbers(
    question: JourneyQuestion,
    number: JourneyNumber,
    windows: readonly Window[],
  ): Counts<Numbered>

  /** For each mark and window, the steps with it whose range lies in the window, and those whose range touches it. */
  journeyCounts(
    question: JourneyQuestion,
    marks: readonly JourneyMark[],
    windows: readonly Window[],
  ): readonly Counts<Tally>[]

  /** The events behind the steps that a window touches, of those that the test lets pass, by day and position. */
  journeyEvidence(
    question: JourneyQuestion,
    window: Window,
    page: EvidencePage,
    passes?: (journey: Journey) => boolean,
  ): Promise<(CountedEvidence & { readonly journey: Journey })[]>
}

/** A position of a ledger. */
export type Known = { readonly position: number; readonly ledgerid: string }

/** Keeps what is counted in memory, and up to date. */
export type CountingIndex = {
  /**
   * What is known at a position of a ledger that the read models have reached. Loads what is missing first.
   * Throws `LedgerUnavailable` when the database doesn't answer.
   */
  asOf(known: Known): Promise<CountingView>
  /** Resolves when all that questions look up beside what is loaded is worked out, for which none of them waits. */
  settled(): Promise<void>
}
