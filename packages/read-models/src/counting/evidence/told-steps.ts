import { stillKnown } from '../../projection/row-key.ts'
import { signed, unsigned } from '../column.ts'
import { Dictionary } from '../dictionary.ts'
import { Texts } from './texts.ts'
import type { ToldRow } from './told-rows.ts'

/** No row, or not closed: rows and positions are other numbers. */
const none = 0

/** What a step tells, and over which positions it was known. */
export type KnownToldStep = ToldRow & {
  readonly position: number
  readonly known_from: number
  readonly known_until: number
}

/** What steps of partnerships tell beside what is counted, as it was known at any position; few bytes a step. */
export class ToldSteps {
  readonly #event = unsigned()
  readonly #from = unsigned()
  readonly #until = unsigned()
  readonly #id = unsigned()
  readonly #title = unsigned()
  readonly #effective = signed()
  readonly #amount = unsigned()
  readonly #unit = signed()
  /** Another row of the same event. */
  readonly #another = unsigned()
  /** By the position of an event, one of its rows. */
  #rowOf = new Uint32Array(1024)
  readonly #texts = new Texts()
  readonly #effectives = new Dictionary()
  readonly #units = new Dictionary()
  #last: { readonly id: string; readonly places: Map<string | null, number> } = { id: '', places: new Map() }

  constructor() {
    // The row that is none.
    for (const column of [this.#event, this.#from, this.#until, this.#id, this.#title]) column.push(none)
    for (const column of [this.#effective, this.#amount, this.#unit, this.#another]) column.push(none)
  }

  add({ id, title, effective, amount, unit, ...row }: KnownToldStep): void {
    if (id !== this.#last.id) this.#last = { id, places: new Map() }
    const { position, known_from, known_until } = row
    const { length } = this.#from
    this.#event.push(position)
    this.#from.push(known_from)
    this.#until.push(known_until === stillKnown ? none : known_until)
    this.#id.push(this.#placeOf(id))
    this.#title.push(this.#placeOf(title))
    this.#effective.push(this.#effectives.codeOf(effective))
    this.#amount.push(this.#placeOf(amount))
    this.#unit.push(unit === null ? -1 : this.#units.codeOf(unit))
    this.#another.push(this.#rowOf[position] ?? none)
    this.#setRow(position, length)
  }

  /** Closes the row of an event that came to be known at one position, at another. */
  close(event: number, known_from: number, known_until: number): void {
    const row = this.rowOf(event, known_from)
    if (row !== none) this.#until.set(row, known_until)
  }

  /** How many rows there are, that at 0 which is none among them. */
  get length(): number {
    return this.#from.length
  }

  /** The row of an event that came to be known at a position, 0 when there is none. */
  rowOf(event: number, known_from: number): number {
    let row = this.#rowOf[event] ?? none
    while (row !== none && this.#from.at(row) !== known_from) row = this.#another.at(row)
    return row
  }

  isKnown(row: number, position: number): boolean {
    const until = this.#until.at(row)
    return this.#from.at(row) <= position && (until === none || position < until)
  }

  eventOf(row: number): number {
    return this.#event.at(row)
  }

  idOf(row: number): string {
    return this.#texts.at(this.#id.at(row)) as string
  }

  titleOf(row: number): string | null {
    return this.#texts.at(this.#title.at(row))
  }

  /** The code of when it was, and what was posted of a code. */
  effectiveCode(row: number): number {
    return this.#effective.at(row)
  }

  effectiveOf(code: number): string {
    return this.#effectives.textOf(code)
  }

  /** What the step of an event tells as known at a position. Throws when there is none. */
  at(event: number, position: number): ToldRow {
    const row = this.#knownRow(event, position)
    if (row === none) throw new Error('Steps that are counted are lost')
    return this.row(row)
  }

  /** When the step of an event was, as posted; undefined when there is none. */
  effectiveAt(event: number, position: number): string | undefined {
    const row = this.#knownRow(event, position)
    return row === none ? undefined : this.effectiveOf(this.effectiveCode(row))
  }

  /** The row of an event that is known at a position. */
  #knownRow(event: number, position: number): number {
    let row = this.#rowOf[event] ?? none
    while (row !== none && !this.isKnown(row, position)) row = this.#another.at(row)
    return row
  }

  row(row: number): ToldRow {
    const unit = this.#unit.at(row)
    return {
      id: this.idOf(row),
      title: this.titleOf(row),
      effective: this.effectiveOf(this.#effective.at(row)),
      amount: this.#texts.at(this.#amount.at(row)),
      unit: unit < 0 ? null : this.#units.textOf(unit),
    }
  }

  /** Where a text stands: the same for steps of one partnership that come one after the other. */
  #placeOf(text: string | null): number {
    const { places } = this.#last
    const place = places.get(text) ?? this.#texts.add(text)
    places.set(text, place)
    return place
  }

  #setRow(event: number, row: number): void {
    if (event >= this.#rowOf.length) {
      const longer = new Uint32Array(2 * event)
      longer.set(this.#rowOf)
      this.#rowOf = longer
    }
    this.#rowOf[event] = row
  }
}
