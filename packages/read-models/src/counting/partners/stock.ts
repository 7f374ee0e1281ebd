import type { DatedList } from '../dated-list.ts'
import type { Groups } from '../groups.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { countedDimensions, type StockQuestion } from '../question.ts'
import { clausesOf, type Selection } from '../selection.ts'
import { longAgo, never } from '../windows.ts'
import { countParts, type DaysAsked } from './count-parts.ts'
import type { PartnerPart } from './derive.ts'
import { Following, touched } from './following.ts'
import { countOn, maybeOn } from './on-day.ts'
import { partList } from './part-rows.ts'
import { keysOf, type Looking, testOf } from './part-test.ts'
import { deriveParts } from './part-versions.ts'
import { eachOrganisation, type OwnParts } from './passing-parts.ts'
import type { PartnerSources } from './sources.ts'
import { StockCounts } from './stock-counts.ts'

const mostCounts = 256

type Narrowed = Pick<StockQuestion, 'filter' | 'by'>

type KeptCounts = { readonly counts: StockCounts; at: number }

/** Who is a partner on which days, as known at any position up to the one reached. */
export class PartnerStock {
  readonly #sources: PartnerSources
  readonly #following: Following<'parts'>
  /** What was counted from day to day, by what was asked; what was asked last is at the end. */
  readonly #counts = new Map<string, KeptCounts>()

  constructor(sources: PartnerSources) {
    this.#sources = sources
    this.#following = new Following(sources, { parts: partList() }, deriveParts)
  }

  get list(): DatedList {
    return this.#following.lists.parts
  }

  tellsOf(position: number): boolean {
    return this.#following.tellsOf(position)
  }

  reach(): Steps<void> {
    return this.#following.reach()
  }

  /** Counts at a position up to the one reached, from day to day. */
  count(selection: Selection, days: DaysAsked, groups?: Groups): Float64Array {
    return countParts(this.list, selection, this.#organisations, days, groups)
  }

  /** The same of one day, in all. */
  countOn(selection: Selection, day: number): [certain: number, possible: number] {
    return countOn(this.list, selection, this.#organisations, day)
  }

  /** Visits each organisation with its parts that are selected. */
  each(selection: Selection, visit: (parts: OwnParts) => void): Steps<void> {
    return eachOrganisation(this.list, selection, this.#organisations, visit)
  }

  /** The same of the parts by which one may be there at the end of a day. */
  eachOn(selection: Selection, day: number, visit: (parts: OwnParts) => void): Steps<void> {
    const { picture } = selection
    return eachOrganisation(this.list, selection, this.#organisations, visit, (segment, rows) =>
      maybeOn(day, picture, segment, rows),
    )
  }

  /**
   * Whether what is asked is worth to be counted for every day and kept: it is about all, perhaps by a dimension of
   * which there are few values. A kind of organisation may come to be known without anything of partners being touched.
   */
  keeps({ filter, by }: Narrowed): boolean {
    return (
      countedDimensions.every(dimension => !filter[dimension]) && !by?.dimension.startsWith('organisation')
    )
  }

  /** What was counted from day to day, as known at a position, if it is still kept so. */
  kept(narrowed: Narrowed, position: number): StockCounts | undefined {
    const kept = this.#counts.get(keyOf(narrowed))
    return kept?.at === position ? kept.counts : undefined
  }

  /** Counts from day to day, as known at the position that was reached last, and keeps it. */
  *keep(narrowed: Narrowed, picture: Picture): Steps<void> {
    const key = keyOf(narrowed)
    const at = this.#following.reached
    const kept = this.#counts.get(key)
    const now = kept ?? { counts: yield* this.#counted(narrowed, at, picture), at }
    if (now.at < at) this.#goOn(now, at)
    this.#counts.delete(key)
    this.#counts.set(key, now)
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= mostCounts) break
      this.#counts.delete(oldest)
    }
  }

  *#counted({ filter, by }: Narrowed, position: number, picture: Picture): Steps<StockCounts> {
    const looking: Looking = { ...this.#sources, picture }
    const counts = new StockCounts(testOf(filter, looking), by ? keysOf(by, looking) : null)
    const selection = { position, picture, clauses: clausesOf(filter, this.#sources.values, picture) }
    yield* this.each(selection, parts => counts.add(this.#partsIn(parts), 1))
    return counts
  }

  #goOn(stock: KeptCounts, position: number): void {
    const [before, now] = [this.#sources.at(stock.at), this.#sources.at(position)]
    for (const family of touched(this.#sources, now, before)[1])
      for (const parts of before.partsOf(family).values()) stock.counts.add(parts, -1)
    for (const family of touched(this.#sources, before, now)[1])
      for (const parts of now.partsOf(family).values()) stock.counts.add(parts, 1)
    stock.at = position
  }

  get #organisations(): number {
    return this.#sources.values.of('organisation').size
  }

  #partsIn(parts: OwnParts): PartnerPart[] {
    const organisation = this.#sources.values.of('organisation').textOf(parts.organisation)
    let index = 0
    return Array.from({ length: parts.length }, (_, i) => {
      const { lower, upper, position } = parts.segments[i] as (typeof parts.segments)[0]
      const row = parts.rows[i] as number
      index += i > 0 && parts.follows(i, i - 1) ? 1 : 2
      return {
        organisation,
        index,
        spell: always,
        own: {
          startLower: lower[row] as number,
          startUpper: parts.at(i, 'startUpper'),
          endLower: parts.at(i, 'endLower'),
          endUpper: upper[row] as number,
        },
        position: position[row] as number,
        row: parts.at(i, 'row'),
      }
    })
  }
}

const keyOf = ({ filter, by }: Narrowed): string => JSON.stringify([filter, by])

/** The bounds of a part's row are within its spell already. */
const always = { startLower: longAgo, startUpper: longAgo + 1, endLower: never, endUpper: never }
