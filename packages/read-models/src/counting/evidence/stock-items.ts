import type { Day } from '@partnerships/contracts'
import type { Status } from '@partnerships/domain'
import { dayNumber, dayNumbered } from '../day-number.ts'
import { organisationPlaces, placeOf } from '../dimensions.ts'
import type { CountedFilter, StockEvidence, StockWanted } from '../question.ts'
import type { Selection } from '../selection.ts'
import { passing } from '../stock/passing.ts'
import type { Wanted } from '../stock/row-tests.ts'
import type { Stock } from '../stock/stock.ts'
import type { SubjectAt } from '../stock/subjects-at.ts'
import type { Histories } from './histories.ts'
import { isSureOn, pieceOn, piecesOf } from './pieces.ts'
import type { ToldSteps } from './told-steps.ts'

/** A stock, and what tells of those that are in it. */
export type StockSource = {
  readonly stock: Stock
  readonly of: 'active' | 'stages'
  /** Whether each subject comes in one sort only. */
  readonly isOfOneSort: boolean
  readonly histories: Histories
  readonly told: ToldSteps
  readonly selectionOf: (filter: CountedFilter) => Selection
}

type Asked = StockWanted & { readonly day: Day }

const always = (): boolean => true

/** Makes items of those that are there on a day as a filter says and are wanted. */
export class StockItems {
  readonly selection: Selection
  /** What is asked beside the selection of those of whom nothing changes that it is about. */
  readonly ofUnchanging: Selection | undefined
  /** What rows of these tell of who is wanted. */
  readonly wanted: Wanted | undefined
  readonly #source: StockSource
  readonly #on: number
  readonly #later: number | undefined
  readonly #passes: NonNullable<StockWanted['passes']>
  readonly #isSelected: (row: number) => boolean
  readonly #isAmong: ((row: number) => boolean) | undefined
  /** Whether whoever is selected and is not of several statuses has passed both filters. */
  readonly #tellsBoth: boolean
  readonly #isBySort: boolean

  constructor(source: StockSource, filter: CountedFilter, { day, later, among, passes = always }: Asked) {
    const { histories, selectionOf } = source
    this.#source = source
    this.#on = dayNumber(day)
    this.#later = later === undefined ? undefined : dayNumber(later)
    this.#passes = passes
    this.selection = selectionOf(filter)
    const also = among && selectionOf(among)
    this.ofUnchanging = also && narrowed(this.selection, also)
    this.#isSelected = rowPasses(histories, this.selection)
    this.#isAmong = also && rowPasses(histories, also)
    this.#tellsBoth = this.ofUnchanging !== this.selection
    // A subject of one status may have others too.
    this.#isBySort = this.selection.clauses.some(({ place }) => place === placeOf.status)
    this.wanted =
      this.#tellsBoth && passes !== always
        ? {
            later: this.#later ?? this.#on,
            passes: (certain, isThen) =>
              passes({
                certain,
                retained: isThen && this.#later !== undefined,
                amongCertain: certain || !this.#isAmong,
              }),
          }
        : undefined
  }

  /** Undefined of who isn't there or isn't wanted. */
  of({ subject, lower, position, by }: SubjectAt): StockEvidence | undefined {
    const { histories, told, of } = this.#source
    const rows = histories.rowsOf(subject, this.selection.position)
    const isWhole = by === 'whole' && !this.#isBySort
    const pieces = piecesOf(histories, rows, of, isWhole ? always : this.#isSelected)
    const found = pieceOn(histories, pieces, this.#on)
    if (!found) return undefined
    const { certain } = found
    const isAmong = isWhole && this.#tellsBoth ? undefined : this.#isAmong
    const other = isAmong ? pieceOn(histories, piecesOf(histories, rows, of, isAmong), this.#on) : found
    if (!other) return undefined
    const later = this.#later
    const retained = later !== undefined && pieces.some(piece => isSureOn(histories, piece, later))
    if (!this.#passes({ certain, retained, amongCertain: !this.#isAmong || other.certain })) return undefined
    const { first, last } = found.piece
    const id = told.idOf(first)
    return {
      id,
      title: told.titleOf(last),
      position: told.eventOf(first),
      effective: told.effectiveOf(told.effectiveCode(first)),
      status: histories.statusOf(last) as Status,
      certain,
      retained,
      amount: null,
      unit: null,
      place: { lower: dayNumbered(lower), position, id },
    }
  }
}

/** What is as both say, if nothing else is asked by the other: something else might change. */
const narrowed = (one: Selection, other: Selection): Selection =>
  other.clauses.every(({ place }) => one.clauses.some(clause => clause.place === place))
    ? { ...one, clauses: [...one.clauses, ...other.clauses] }
    : one

/** Whether what holds from a row on is as a selection says. */
const rowPasses = (histories: Histories, selection: Selection): ((row: number) => boolean) => {
  if (selection.clauses.length === 0) return always
  const passes = passing(selection)
  const { own, kind } = organisationPlaces
  const places = selection.clauses.map(({ place }) => (place === kind ? own : place))
  const codesOf = (row: number): readonly (readonly number[])[] => {
    const codes: (readonly number[])[] = []
    for (const place of places) codes[place] = histories.codesAt(row, place)
    return codes
  }
  let before = { shown: 0, status: '' as Status | null, isPassed: false }
  return row => {
    const [shown, status] = [histories.shownBy(row), histories.statusOf(row)]
    if (shown !== before.shown || status !== before.status)
      before = { shown, status, isPassed: passes({ codes: codesOf(row) }) }
    return before.isPassed
  }
}
