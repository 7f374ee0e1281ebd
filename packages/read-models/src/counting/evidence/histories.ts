import { effectiveRange } from '@partnerships/contracts'
import type { Status } from '@partnerships/domain'
import { CodeLists } from '../code-lists.ts'
import { signed, small, unsigned } from '../column.ts'
import { dayNumber } from '../day-number.ts'
import { placeOf, type Values } from '../dimensions.ts'
import type { Codes } from '../load/row-codes.ts'
import type { KnownStep } from '../load/steps.ts'
import { countedDimensions } from '../question.ts'
import type { ToldSteps } from './told-steps.ts'

/** Marks the row after which a history begins anew: there are fewer rows. */
const wraps = 2 ** 31
const noStatus = 255

/**
 * The histories of partnerships as they were known at any position: the rows of what steps tell, in the order of each
 * history, and what holds from each on.
 */
export class Histories {
  readonly #told: ToldSteps
  readonly #values: Values
  /** The row after each in its history; after the last, the first, marked. */
  readonly #next = unsigned()
  readonly #status = small()
  /** Where the codes stand of what holds. */
  readonly #shown = unsigned()
  readonly #lists = new CodeLists(countedDimensions.length)
  /** The days of a date as posted, by its code. */
  readonly #lower = signed()
  readonly #upper = signed()

  constructor(told: ToldSteps, values: Values) {
    this.#told = told
    this.#values = values
  }

  /** Takes in all steps of a partnership that were ever known and are told already, and what holds from each on. */
  take(steps: readonly KnownStep[], held: readonly Codes[]): void {
    this.#grow()
    const rows = steps.map(({ position, known_from }) => this.#told.rowOf(position, known_from))
    const places = new Map<Codes, number>()
    for (const [i, row] of rows.entries()) {
      this.#next.set(row, rows[i + 1] ?? (rows[0] as number) + wraps)
      this.#status.set(row, this.#statusCode((steps[i] as KnownStep).status))
      if (this.#shown.at(row) !== 0) continue
      const codes = held[i] as Codes
      const place = places.get(codes) ?? this.#lists.add(codes)
      places.set(codes, place)
      this.#shown.set(row, place)
    }
  }

  /**
   * The rows known at a position, in the order of the history of a partnership, given the position at which the first
   * of them came to be known.
   */
  rowsOf(subject: number, position: number): number[] {
    const rows: number[] = []
    const any = this.#told.rowOf(subject, subject)
    if (any === 0) return rows
    /** Where the first of the history stands among them. */
    let begin = 0
    let row = any
    do {
      if (this.#told.isKnown(row, position)) rows.push(row)
      const next = this.#next.at(row)
      if (next >= wraps) begin = rows.length
      row = next % wraps
    } while (row !== any)
    return begin % rows.length === 0 ? rows : [...rows.slice(begin), ...rows.slice(0, begin)]
  }

  /** What the lifecycle has come to; null before its first stage. */
  statusOf(row: number): Status | null {
    const code = this.#status.at(row)
    return code === noStatus ? null : (this.#values.of('status').textOf(code) as Status)
  }

  /** Rows with the same number hold the same but for their status. */
  shownBy(row: number): number {
    return this.#shown.at(row)
  }

  /** The codes of what holds, of the dimension at a place. */
  codesAt(row: number, place: number): readonly number[] {
    return place === placeOf.status ? [this.#status.at(row)] : this.#lists.listAt(this.#shown.at(row), place)
  }

  /** The first day on which the step may have been. */
  lowerOf(row: number): number {
    return this.#lower.at(this.#datedCode(row))
  }

  /** The day before which it was. */
  upperOf(row: number): number {
    return this.#upper.at(this.#datedCode(row))
  }

  /** The code of when a step was, of which the days are known. */
  #datedCode(row: number): number {
    const code = this.#told.effectiveCode(row)
    while (this.#lower.length <= code) {
      const { lower, upper } = effectiveRange(this.#told.effectiveOf(this.#lower.length))
      this.#lower.push(dayNumber(lower))
      this.#upper.push(dayNumber(upper))
    }
    return code
  }

  #statusCode(status: Status | null): number {
    return status === null ? noStatus : this.#values.of('status').codeOf(status)
  }

  #grow(): void {
    for (const column of [this.#next, this.#status, this.#shown])
      while (column.length < this.#told.length) column.push(0)
  }
}
