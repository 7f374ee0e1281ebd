import { stillKnown } from '../../projection/row-key.ts'
import { DatedList } from '../dated-list.ts'
import { countedDimensions } from '../question.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { CutLists } from './cut-lists.ts'
import type { Labelled, StockHistory } from './history.ts'
import type { Known } from './kept.ts'
import { OddSubjects } from './odd.ts'
import { Presences } from './presences.ts'

/** What else a row of something imprecise tells, by its place. */
export const moreOfImprecise = { subject: 0 } as const

/** What lasts, of all subjects: which are there at the end of a day. Subjects are numbers. */
export class Stock {
  /** For questions about nothing that changes within a subject, as the labels of each row say. */
  readonly whole = new Presences()
  /** For the others, where subjects are cut: by the place of the dimension that changes … */
  readonly cutBy: readonly CutLists[] = countedDimensions.map(() => new CutLists())
  /** … and, for questions about several that do, wherever anything changes. */
  readonly cutAnywhere = new CutLists()
  /** Those of whom only a look at all their parts says when they are there. */
  readonly odd = new OddSubjects()
  /** Starts and ends of spells of which the day is not known. */
  readonly imprecise = new DatedList(1)

  get lists(): DatedList[] {
    const { starts, ends } = this.whole
    const ofCuts = [...this.cutBy, this.cutAnywhere].flatMap(({ lists }) => lists)
    return [starts, ends, ...ofCuts, this.imprecise, this.odd.list]
  }

  /**
   * Takes in all that was ever known of a subject, of which what was so up to the position `since` is here. Where a
   * subject comes in several sorts, which are counted each by itself, `sort` is the number of this one.
   */
  take(subject: number, all: StockHistory, since: number, waiting: WaitingRows, sort = 0): void {
    const { whole, parts, added, taken, odd, imprecise } = sort === 0 ? all : ofSort(all, sort)
    const takeInto = (into: (row: Labelled) => Presences, rows: readonly Known<Labelled>[]): void =>
      changes(
        rows,
        since,
        known => into(known.row).add(subject, known, waiting),
        known => into(known.row).close(known),
      )
    takeInto(() => this.whole, whole)
    takeInto(row => this.#cutsOf(row).parts, parts)
    takeInto(row => this.#cutsOf(row).added, added)
    takeInto(row => this.#cutsOf(row).taken, taken)
    changes(
      odd,
      since,
      known => this.odd.add(subject, known, waiting),
      known => this.odd.close(known),
    )
    changes(
      imprecise,
      since,
      ({ known_from, ordinal, known_until, row: { lower, upper, codes } }) =>
        waiting.add(this.imprecise, {
          known_from,
          ordinal,
          known_until,
          lower,
          upper,
          position: 0,
          codes,
          more: [subject],
        }),
      ({ known_from, ordinal, known_until }) => this.imprecise.close(known_from, ordinal, known_until),
    )
  }

  /** The first label says by what it is cut. */
  #cutsOf({ labels: [first] }: Labelled): CutLists {
    return this.cutBy[first as number] ?? this.cutAnywhere
  }
}

/** Rows of different sorts may have come to be known at one position: what numbers them there is made to differ. */
const ofSort = (history: StockHistory, sort: number): StockHistory => {
  const numbered = <T>(rows: readonly Known<T>[]): readonly Known<T>[] =>
    rows.length === 0
      ? rows
      : rows.map(({ known_from, ordinal, known_until, row }) => ({
          known_from,
          ordinal: ordinal + sort * mostOfASort,
          known_until,
          row,
        }))
  return {
    whole: numbered(history.whole),
    parts: numbered(history.parts),
    added: numbered(history.added),
    taken: numbered(history.taken),
    odd: numbered(history.odd),
    imprecise: numbered(history.imprecise),
  }
}

const mostOfASort = 4096

const changes = <T>(
  all: readonly Known<T>[],
  since: number,
  open: (known: Known<T>) => void,
  close: (known: Known<T>) => void,
): void => {
  for (const known of all) {
    if (known.known_from > since) open(known)
    else if (known.known_until > since && known.known_until !== stillKnown) close(known)
  }
}
