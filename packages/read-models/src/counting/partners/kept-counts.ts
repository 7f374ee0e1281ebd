import { territoryAt } from '@partnerships/territories'
import type { Values } from '../dimensions.ts'
import { Groups } from '../groups.ts'
import type { Steps } from '../in-turns.ts'
import type { Picture } from '../organisations.ts'
import {
  type CountedBy,
  type CountedDimension,
  type CountedFilter,
  countedDimensions,
  noValue,
  type StockQuestion,
} from '../question.ts'
import { type Clause, clausesOf, type Selection } from '../selection.ts'
import { DayLevels, keptDays } from '../stock/day-levels.ts'
import { keysIn } from './part-keys.ts'
import type { OwnParts } from './passing-parts.ts'
import { StockCounts } from './stock-counts.ts'

const mostCounts = 256

type Narrowed = Pick<StockQuestion, 'filter' | 'by'>

/** What is counted for every day: all partners or those of some programmes, perhaps by a dimension of few values. */
type Sort = { readonly programme: readonly string[] | undefined; readonly by: CountedBy | undefined }

/** The levels that answer a question. */
export type StockLevels = {
  readonly total: DayLevels
  readonly groups: readonly (readonly [string, DayLevels])[]
}

/** Visits each organisation with its parts that are selected. */
export type EachOf = (selection: Selection, visit: (parts: OwnParts) => void) => Steps<void>

type Kept = { readonly counts: StockCounts; at: number }

/** Not a position: what is counted is being changed. */
const changing = -1

/** What is counted for every day, as known at the position that was reached last. */
export class KeptCounts {
  readonly #values: Values
  readonly #each: EachOf
  /** What was asked last is at the end. */
  readonly #counts = new Map<string, Kept>()

  constructor(values: Values, each: EachOf) {
    this.#values = values
    this.#each = each
  }

  /** Whether a question is answered from what is counted for every day. */
  keeps(question: Narrowed): boolean {
    return sortOf(question) !== undefined
  }

  /** The levels that answer a question about some days at a position, if they are kept. */
  at(question: Narrowed, days: readonly number[], position: number): StockLevels | undefined {
    const kept = this.#keptOf(question)
    if (kept?.at !== position || !days.every(day => keptDays.first <= day && day < keptDays.end))
      return undefined
    const { counts } = kept
    const { filter, by } = question
    if (by) {
      const texts = this.#values.of(by.dimension)
      const groups = [...counts.groups].map(
        ([key, levels]) => [key < 0 ? noValue : texts.textOf(key), levels] as const,
      )
      return { total: counts.total, groups }
    }
    const one = oneValueOf(filter)
    if (!one || sortOf(question)?.programme) return { total: counts.total, groups: [] }
    const code = this.#values.of(one.dimension).find(one.value)
    const levels = code === undefined ? undefined : counts.groups.get(code)
    return { total: levels ?? new DayLevels(), groups: [] }
  }

  /** Whether what answers a question is counted as known at a position. */
  isKept(question: Narrowed, position: number): boolean {
    return this.#keptOf(question)?.at === position
  }

  /**
   * Counts what answers a question, as known at a position, in place of what was known at an earlier one. `touched`
   * tells of which organisations something came to be known otherwise since, if that is known.
   */
  *keep(
    question: Narrowed,
    position: number,
    picture: Picture,
    touched: (since: number) => ReadonlySet<number> | undefined,
  ): Steps<void> {
    const sort = sortOf(question)
    if (!sort) return
    const key = JSON.stringify(sort)
    const known = this.#counts.get(key)
    if (known?.at === position) return
    const clauses = clausesOf({ programme: sort.programme }, this.#values, picture)
    const selection = { position, picture, clauses }
    const since = known?.at ?? changing
    const codes = since === changing ? undefined : touched(since)
    const groups = sort.by && new Groups(sort.by, this.#values, picture, () => new Float64Array(0))
    const kept: Kept =
      known && codes ? known : { counts: new StockCounts(groups && keysIn(groups, picture)), at: changing }
    kept.at = changing
    this.#remember(key, kept)
    if (codes && codes.size > 0) {
      const those = (at: number): Selection => ({
        ...selection,
        position: at,
        clauses: [...clauses, ofOne(codes)],
      })
      yield* this.#each(those(since), parts => kept.counts.add(parts, -1))
      yield* this.#each(those(position), parts => kept.counts.add(parts, 1))
    } else if (!codes) yield* this.#each(selection, parts => kept.counts.add(parts, 1))
    kept.at = position
  }

  #keptOf(question: Narrowed): Kept | undefined {
    const sort = sortOf(question)
    return sort && this.#counts.get(JSON.stringify(sort))
  }

  #remember(key: string, kept: Kept): void {
    this.#counts.delete(key)
    this.#counts.set(key, kept)
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= mostCounts) break
      this.#counts.delete(oldest)
    }
  }
}

const ofOne = (organisations: ReadonlySet<number>): Clause => ({
  place: countedDimensions.indexOf('organisation'),
  codes: [...organisations],
})

/** What is counted by for every day: dimensions of which there are few values, whatever is known of organisations. */
export const keptGroupings: readonly CountedBy[] = [
  { dimension: 'programme' },
  { dimension: 'kind' },
  { dimension: 'theme' },
  { dimension: 'territory', level: 'region' },
  { dimension: 'territory', level: 'department' },
  { dimension: 'status' },
]

const isKept = (dimension: CountedDimension): boolean =>
  keptGroupings.some(grouping => grouping.dimension === dimension)

/**
 * What is counted for every day that answers a question: one of all, of several programmes, of one value, or by a
 * dimension.
 */
const sortOf = ({ filter, by }: Narrowed): Sort | undefined => {
  const filtered = countedDimensions.filter(dimension => filter[dimension])
  if (filtered.length > 1 || (filtered.length > 0 && by)) return undefined
  if (filtered.length === 0) return !by || isKept(by.dimension) ? { programme: undefined, by } : undefined
  const one = oneValueOf(filter)
  if (filter.programme && !one) return { programme: [...new Set(filter.programme)].sort(), by: undefined }
  const own = one && byOf(one)
  return own && { programme: undefined, by: own }
}

type Value = { readonly dimension: CountedDimension; readonly value: string }

/** The value of a filter that has but one. */
const oneValueOf = (filter: CountedFilter): Value | undefined => {
  const values = countedDimensions.flatMap(dimension =>
    (filter[dimension] ?? []).map(value => ({ dimension, value })),
  )
  return values.length === 1 ? values[0] : undefined
}

/** What to group by for a value to be a group. */
const byOf = ({ dimension, value }: Value): CountedBy | undefined => {
  if (!isKept(dimension)) return undefined
  if (dimension !== 'territory') return { dimension }
  const level = (['region', 'department'] as const).find(each => territoryAt(value, each).includes(value))
  return level && { dimension, level }
}
