import type { DatedList } from '../dated-list.ts'
import type { Groups } from '../groups.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { countedDimensions, type StockQuestion } from '../question.ts'
import { mostRows } from '../segment.ts'
import { clausesOf, type Selection } from '../selection.ts'
import { longAgo, never } from '../windows.ts'
import { countParts, type DaysAsked } from './count-parts.ts'
import type { PartnerPart } from './derive.ts'
import { Following, touched } from './following.ts'
import { partList } from './part-rows.ts'
import { keysOf, type Looking, testOf } from './part-test.ts'
import { eachOrganisation, type OwnParts } from './passing-parts.ts'
import type { PartnerSources } from './sources.ts'
import { StockCounts } from './stock-counts.ts'

const mostCounts = 256

type Narrowed = Pick<StockQuestion, 'filter' | 'by'>

type KeptCounts = { readonly counts: StockCounts; readonly picture: Picture; at: number }

/** Who is a partner on which days, as known at the positions that were asked for, each after the one before. */
export class PartnerStock {
  readonly #sources: PartnerSources
  readonly #following: Following<'parts'>
  /** The organisations whose parts don't fit into a segment. */
  readonly #scattered = new Set<number>()
  /** What was counted from day to day, by what was asked; what was asked last is at the end. */
  readonly #counts = new Map<string, KeptCounts>()

  constructor(sources: PartnerSources) {
    this.#sources = sources
    this.#following = new Following(sources, null, { parts: partList() }, (known, family) => {
      const rows = known.partRowsOf(family)
      if (rows.length > mostRows) for (const { more } of rows) this.#scattered.add(more[0] as number)
      return rows
    })
  }

  get list(): DatedList {
    return this.#following.lists.parts
  }

  tellsOf(position: number): boolean {
    return this.#following.tellsOf(position)
  }

  reach(position: number): Steps<void> {
    return this.#following.reach(position)
  }

  /** Counts at a position that was reached. */
  count(selection: Selection, days: DaysAsked, groups?: Groups): Float64Array {
    return countParts(this.list, selection, this.#scattered, days, groups)
  }

  /** Visits each organisation with its parts that are selected. */
  each(selection: Selection, visit: (parts: OwnParts) => void): void {
    eachOrganisation(this.list, selection, this.#scattered, visit)
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

  /** How many there are from day to day, as known at a position that was reached. */
  *counts(narrowed: Narrowed, position: number, picture: Picture): Steps<StockCounts> {
    const key = JSON.stringify([narrowed.filter, narrowed.by])
    const kept = this.#counts.get(key)
    this.#counts.delete(key)
    const stock =
      kept?.picture === picture && kept.at <= position
        ? kept
        : { counts: yield* this.#counted(narrowed, position, picture), picture, at: position }
    if (stock.at < position) this.#goOn(stock, position)
    this.#counts.set(key, stock)
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= mostCounts) break
      this.#counts.delete(oldest)
    }
    return stock.counts
  }

  *#counted({ filter, by }: Narrowed, position: number, picture: Picture): Steps<StockCounts> {
    const looking: Looking = { ...this.#sources, picture }
    const counts = new StockCounts(testOf(filter, looking), by ? keysOf(by, looking) : null)
    const selection = { position, picture, clauses: clausesOf(filter, this.#sources.values, picture) }
    yield
    this.each(selection, parts => counts.add(this.#partsIn(parts), 1))
    return counts
  }

  #goOn(stock: KeptCounts, position: number): void {
    const [before, now] = [this.#following.at(stock.at), this.#following.at(position)]
    for (const family of touched(this.#sources, now, before)[1])
      for (const parts of before.partsOf(family).values()) stock.counts.add(parts, -1)
    for (const family of touched(this.#sources, before, now)[1])
      for (const parts of now.partsOf(family).values()) stock.counts.add(parts, 1)
    stock.at = position
  }

  #partsIn(parts: OwnParts): PartnerPart[] {
    const organisation = this.#sources.values.of('organisation').textOf(parts.organisation)
    return Array.from({ length: parts.length }, (_, i) => {
      const { lower, upper, position } = parts.segments[i] as (typeof parts.segments)[0]
      const row = parts.rows[i] as number
      return {
        organisation,
        index: parts.at(i, 'index'),
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

/** The bounds of a part's row are within its spell already. */
const always = { startLower: longAgo, startUpper: longAgo + 1, endLower: never, endUpper: never }
