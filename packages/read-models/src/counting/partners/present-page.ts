import { dayNumber, dayNumbered } from '../day-number.ts'
import type { Dictionary } from '../dictionary.ts'
import { comparePlaces, type RowPlace } from '../page.ts'
import type { CountedEvidence, EvidencePage } from '../question.ts'
import { isOn } from '../stock/part.ts'
import type { OwnParts } from './passing-parts.ts'
import { daysOf, eachPiece } from './pieces.ts'

/** An event behind a number of partners, but for the name and the date as posted; the id is the organisation's. */
export type PartnerEvidence = Pick<CountedEvidence, 'id' | 'position' | 'certain' | 'place'>

type Present = RowPlace & { readonly organisation: number; readonly certain: boolean }

/** A page of the organisations that are partners at the end of a day, by what made each of them one. */
export class PresentPage {
  readonly #day: number
  readonly #limit: number
  readonly #after: (RowPlace & { readonly id: string }) | undefined
  readonly #organisations: Dictionary
  #found: Present[] = []
  /** What stands later isn't on the page. */
  #last: Present | undefined

  constructor(day: number, { limit, after }: EvidencePage, organisations: Dictionary) {
    this.#day = day
    this.#limit = limit
    this.#after = after && { ...after, lower: dayNumber(after.lower) }
    this.#organisations = organisations
  }

  /** Takes in an organisation if it is a partner by some of its parts: by one that it surely is if there is any. */
  add = (parts: OwnParts): void => {
    let [sure, maybe] = [-1, -1]
    eachPiece(parts, (first, last) => {
      const { certain, possible } = daysOf(parts, first, last)
      if (sure < 0 && isOn(certain, this.#day)) sure = first
      if (maybe < 0 && isOn(possible, this.#day)) maybe = first
    })
    const first = sure < 0 ? maybe : sure
    if (first < 0) return
    const present = {
      organisation: parts.organisation,
      lower: parts.at(first, 'ownLower'),
      position: parts.segments[first]?.position[parts.rows[first] as number] as number,
      certain: sure >= 0,
    }
    if (!this.#isAfter(present) || (this.#last && this.#compare(present, this.#last) > 0)) return
    this.#found.push(present)
    if (this.#found.length >= 4 * this.#limit + 64) this.#cut()
  }

  list(): PartnerEvidence[] {
    this.#cut()
    return this.#found.map(({ organisation, lower, position, certain }) => {
      const id = this.#organisations.textOf(organisation)
      return { id, position, certain, place: { lower: dayNumbered(lower), position, id } }
    })
  }

  #isAfter(present: Present): boolean {
    const after = this.#after
    if (!after) return true
    const order = comparePlaces(present, after)
    return order > 0 || (order === 0 && this.#organisations.textOf(present.organisation) > after.id)
  }

  #compare(a: Present, b: Present): number {
    const order = comparePlaces(a, b)
    if (order !== 0) return order
    const [one, other] = [a, b].map(({ organisation }) => this.#organisations.textOf(organisation)) as [
      string,
      string,
    ]
    return one < other ? -1 : Number(one > other)
  }

  #cut(): void {
    this.#found.sort((a, b) => this.#compare(a, b))
    this.#found.length = Math.min(this.#found.length, this.#limit)
    if (this.#found.length === this.#limit) this.#last = this.#found.at(-1)
  }
}
