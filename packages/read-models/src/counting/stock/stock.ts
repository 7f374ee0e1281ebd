import { stillKnown } from '../../projection/row-key.ts'
import { DatedList } from '../dated-list.ts'
import type { Values } from '../dimensions.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { countedDimensions } from '../question.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { countingKinds } from './count-kinds.ts'
import { CutLists } from './cut-lists.ts'
import type { Labelled, StockHistory } from './history.ts'
import type { Known } from './kept.ts'
import { LastCounts } from './last-counts.ts'
import { OddSubjects } from './odd.ts'
import { Presences } from './presences.ts'

/** What else a row of something imprecise tells, by its place. */
export const moreOfImprecise = { subject: 0 } as const

type Taking<T> = {
  readonly open: (known: Known<T>) => void
  readonly close: (known: Known<T>) => void
  readonly count?: (row: T, n: 1 | -1) => void
}

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
  /** How many are there by what is known last. */
  readonly last: LastCounts
  #recount: Steps<void> | undefined

  /** `isByStatus`: each subject is of one status. */
  constructor(values: Values, isByStatus = false) {
    this.last = new LastCounts(values, isByStatus)
  }

  get lists(): DatedList[] {
    const { starts, ends } = this.whole
    const ofCuts = this.#allCuts.flatMap(({ lists }) => lists)
    return [starts, ends, ...ofCuts, this.imprecise, this.odd.list]
  }

  /** Of wholes and of what they are cut into, and of what is added and taken away with it, what is there. */
  get starts(): DatedList[] {
    const ofCuts = this.#allCuts.flatMap(({ parts, added, taken }) => [parts, added, taken])
    return [this.whole, ...ofCuts].map(({ starts }) => starts)
  }

  /**
   * Takes in all that was ever known of a subject, of which what was so up to the position `since` is here. Where a
   * subject comes in several sorts, which are counted each by itself, `sort` is the number of this one.
   */
  take(subject: number, all: StockHistory, since: number, waiting: WaitingRows, sort = 0): void {
    const { whole, parts, added, taken, odd, imprecise } = sort === 0 ? all : ofSort(all, sort)
    const { last } = this
    const takeInto = (
      into: (row: Labelled) => Presences,
      rows: readonly Known<Labelled>[],
      count: (row: Labelled, n: 1 | -1) => void,
    ): void =>
      this.#take(rows, since, {
        open: known => into(known.row).add(subject, known, waiting),
        close: known => into(known.row).close(known),
        count,
      })
    takeInto(
      () => this.whole,
      whole,
      (row, n) => last.addWhole(row, n),
    )
    takeInto(
      row => this.#cutsOf(row).parts,
      parts,
      (row, n) => last.addPart(row, n),
    )
    takeInto(
      row => this.#cutsOf(row).added,
      added,
      (row, n) => last.addBoth(row, n),
    )
    takeInto(
      row => this.#cutsOf(row).taken,
      taken,
      (row, n) => last.addBoth(row, n === 1 ? -1 : 1),
    )
    this.#take(odd, since, {
      open: known => this.odd.add(subject, known, waiting),
      close: known => this.odd.close(known),
      count: (row, n) => last.addOdd(row, n),
    })
    this.#take(imprecise, since, {
      open: ({ known_from, ordinal, known_until, row: { lower, upper, codes } }) =>
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
      close: ({ known_from, ordinal, known_until }) => this.imprecise.close(known_from, ordinal, known_until),
    })
  }

  /** What came to be known after a position is opened, what was known no longer is closed; what stays is counted. */
  #take<T>(all: readonly Known<T>[], since: number, { open, close, count }: Taking<T>): void {
    for (const known of all) {
      const { known_from, known_until, row } = known
      const isKnown = known_until === stillKnown
      if (known_from > since) {
        open(known)
        if (isKnown) count?.(row, 1)
      } else if (known_until > since && !isKnown) {
        close(known)
        count?.(row, -1)
      }
      this.last.reach(isKnown ? known_from : known_until)
    }
  }

  /**
   * Tells what organisations are known to be at a position, once all is taken in that was known then: where they have
   * become of other kinds, those who are there are counted anew by them.
   */
  settle(position: number, picture: Picture): void {
    if (this.last.isByKindsOf(picture)) return
    this.last.beginKinds(picture)
    this.#recount = countingKinds(this, position, picture)
  }

  /** Works out, in steps, how many there are from day to day, as far as they have changed. */
  *preparing(): Steps<void> {
    const recount = this.#recount
    // Another one may begin meanwhile: that counts from the beginning.
    while (recount && recount === this.#recount)
      if (recount.next().done) this.#recount = undefined
      else yield
    yield* this.last.preparing()
  }

  get #allCuts(): CutLists[] {
    return [...this.cutBy, this.cutAnywhere]
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
