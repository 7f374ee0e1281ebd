import type { Days, Presence } from '../stock/part.ts'
import { presenceOf, united } from '../stock/part.ts'
import { DayCounts, type Levels } from './day-counts.ts'
import type { PartnerPart } from './derive.ts'

/** How many partners there are from day to day, for sure and perhaps. */
export type StockLevels = { readonly certain: Levels; readonly possible: Levels }

class TallyCounts {
  readonly #certain = new DayCounts()
  readonly #possible = new DayCounts()

  add(presences: readonly Presence[], n: number): void {
    const each = (counts: DayCounts, all: readonly Days[]): void => {
      for (const days of all) counts.add(days, n)
    }
    const [only, another] = presences
    if (only && !another) {
      if (only.certain.first < only.certain.end) this.#certain.add(only.certain, n)
      if (only.possible.first < only.possible.end) this.#possible.add(only.possible, n)
      return
    }
    each(this.#certain, united(presences.map(({ certain }) => certain)))
    each(this.#possible, united(presences.map(({ possible }) => possible)))
  }

  get levels(): StockLevels {
    return { certain: this.#certain.levels, possible: this.#possible.levels }
  }
}

/** When an organisation is a partner by some of its parts, in order: neighbours are one piece of a spell. */
const presencesOf = (parts: readonly PartnerPart[]): (Presence & { first: PartnerPart })[] => {
  const presences: (Presence & { first: PartnerPart })[] = []
  for (let i = 0; i < parts.length; ) {
    const first = parts[i] as PartnerPart
    let last = first
    for (i++; parts[i]?.index === last.index + 1; i++) last = parts[i] as PartnerPart
    const { startLower, startUpper } = first.own
    const { endLower, endUpper } = last.own
    presences.push({ first, ...presenceOf(first.spell, { startLower, startUpper, endLower, endUpper }) })
  }
  return presences
}

type Keys = { of(part: PartnerPart): readonly number[]; textOf(key: number): string }

/** The partners that pass a test, in all and by the keys that they go under. */
export class StockCounts {
  readonly #passes: ((part: PartnerPart) => boolean) | null
  readonly #keys: Keys | null
  readonly #total = new TallyCounts()
  readonly #groups = new Map<number, TallyCounts>()

  constructor(passes: ((part: PartnerPart) => boolean) | null, keys: Keys | null) {
    this.#passes = passes
    this.#keys = keys
  }

  /** Adds an organisation by its parts, or takes it away again (`n` is -1). */
  add(parts: readonly PartnerPart[], n: 1 | -1): void {
    const passed = this.#passes ? parts.filter(this.#passes) : parts
    if (passed.length === 0) return
    this.#total.add(presencesOf(passed), n)
    const keys = this.#keys
    if (!keys) return
    const keysOf = new Map(passed.map(part => [part, keys.of(part)]))
    for (const key of new Set([...keysOf.values()].flat())) {
      const group = this.#groups.get(key) ?? new TallyCounts()
      this.#groups.set(key, group)
      group.add(presencesOf(passed.filter(part => keysOf.get(part)?.includes(key))), n)
    }
  }

  /** As they are now; what comes later does not change it. */
  levels(): { readonly total: StockLevels; readonly groups: ReadonlyMap<string, StockLevels> } {
    const keys = this.#keys
    return {
      total: this.#total.levels,
      groups: new Map(
        keys ? [...this.#groups].map(([key, counts]) => [keys.textOf(key), counts.levels]) : [],
      ),
    }
  }
}
