import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import { type CountedFilter, countedDimensions, type StockQuestion } from '../question.ts'
import { KeptFacts } from './kept-facts.ts'
import type { Family } from './mergers.ts'
import { keysOf, type Looking, testOf } from './part-test.ts'
import type { KnownPartners, PartnerSources } from './sources.ts'
import { StockCounts } from './stock-counts.ts'

const mostStocks = 24

type Narrowed = Pick<StockQuestion, 'filter' | 'by'>

type KeptStock = { readonly counts: StockCounts; readonly picture: Picture; at: number }

/**
 * What is worked out of the partners in the partnerships of some programmes, or of all: kept for the positions that
 * were asked for, each after the one before. From one to the next only what is touched is worked out again.
 */
export class PartnerScope {
  readonly facts = new KeptFacts()
  readonly #sources: PartnerSources
  readonly #programmes: ReadonlySet<number> | null
  readonly #asked = new Set<number>()
  #reached = -1
  /** Stocks by what they count, those asked for last at the end. */
  readonly #stocks = new Map<string, KeptStock>()

  constructor(sources: PartnerSources, programmes: ReadonlySet<number> | null) {
    this.#sources = sources
    this.#programmes = programmes
  }

  /** Whether it can tell of a position, perhaps after some work. */
  tellsOf(position: number): boolean {
    return position >= this.#reached || this.#asked.has(position)
  }

  /** Works out the facts as known at a position. */
  *reach(position: number): Steps<void> {
    if (this.#asked.has(position)) return
    const known = this.at(position)
    const sizes = () => this.#sources.values.sizes()
    this.facts.begin(position)
    const [gone, families] =
      this.#reached < 0 ? [[], known.families()] : this.#touched(this.at(this.#reached), known)
    for (const family of gone) this.facts.replace(this.#keyOf(family), [], position, sizes)
    for (const family of families) {
      this.facts.replace(this.#keyOf(family), known.factsOf(family), position, sizes)
      yield
    }
    yield* this.facts.settle(sizes())
    this.#reached = position
    this.#asked.add(position)
  }

  /** Works out how many there are from day to day, as known at a position that was reached. */
  *stock({ filter, by }: Narrowed, position: number, picture: Picture): Steps<StockCounts> {
    if (position < this.#reached) {
      const counts = this.#countsOf(filter, by, picture)
      const known = this.at(position)
      yield* addAll(counts, known, known.families())
      return counts
    }
    const key = JSON.stringify([filter, by])
    const kept = this.#stocks.get(key)
    this.#stocks.delete(key)
    const isOfUse = kept?.picture === picture
    const stock = isOfUse ? kept : { counts: this.#countsOf(filter, by, picture), picture, at: -1 }
    const now = this.at(position)
    if (stock.at < 0) yield* addAll(stock.counts, now, now.families())
    else if (stock.at < position) {
      const before = this.at(stock.at)
      const [, families] = this.#touched(before, now)
      const familiesBefore = this.#touched(now, before)[1]
      for (const family of familiesBefore)
        for (const parts of before.partsOf(family).values()) stock.counts.add(parts, -1)
      for (const family of families)
        for (const parts of now.partsOf(family).values()) stock.counts.add(parts, 1)
    }
    stock.at = position
    if (this.#staysSo({ filter, by })) this.#stocks.set(key, stock)
    for (const oldest of this.#stocks.keys()) {
      if (this.#stocks.size <= mostStocks) break
      this.#stocks.delete(oldest)
    }
    return stock.counts
  }

  /**
   * Whether what passes at one position does at a later one. A kind may come to be known without anything of partners
   * being touched, and a value that nothing has had so far has no code to look for.
   */
  #staysSo({ filter, by }: Narrowed): boolean {
    if (filter['organisation-kind'] || by?.dimension === 'organisation-kind') return false
    const { values } = this.#sources
    return countedDimensions.every(dimension =>
      (filter[dimension] ?? []).every(text => values.of(dimension).find(text) !== undefined),
    )
  }

  /** As known at a position. */
  at(position: number): KnownPartners {
    return this.#sources.at(position, this.#programmes)
  }

  #countsOf(filter: CountedFilter, by: StockQuestion['by'], picture: Picture): StockCounts {
    const looking: Looking = { ...this.#sources, picture }
    return new StockCounts(testOf(filter, looking), by ? keysOf(by, looking) : null)
  }

  #keyOf({ members }: Family): number {
    return this.#sources.values.of('organisation').codeOf(members[0] as string)
  }

  /** Families that were, and are no longer, and those that are, of which something differs between two positions. */
  #touched(one: KnownPartners, other: KnownPartners): [gone: Family[], families: Family[]] {
    const { partnerhoods, mergers, values } = this.#sources
    const [after, until] = [one.position, other.position].sort((a, b) => a - b) as [number, number]
    const waiting = new Set(mergers.touchedIn(after, until))
    for (const code of partnerhoods.touchedIn(after, until))
      waiting.add(values.of('organisation').textOf(code))
    const [before, now] = [new Map<string, Family>(), new Map<string, Family>()]
    for (const organisation of waiting)
      for (const [known, found] of [
        [one, before],
        [other, now],
      ] as const) {
        const family = known.familyOf(organisation)
        found.set(family.members[0] as string, family)
        for (const member of family.members) waiting.add(member)
      }
    return [[...before].flatMap(([head, family]) => (now.has(head) ? [] : [family])), [...now.values()]]
  }
}

function* addAll(counts: StockCounts, known: KnownPartners, families: Iterable<Family>): Steps<void> {
  for (const family of families) {
    for (const parts of known.partsOf(family).values()) counts.add(parts, 1)
    yield
  }
}
