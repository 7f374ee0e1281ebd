import { type Bits, type Spans, wordsFor } from '../bits.ts'
import { fewSelected } from '../few-rows.ts'
import type { Groups } from '../groups.ts'
import type { SetColumn } from '../key-sets.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { countChanging, countStock } from './count-stock.ts'
import { moreOfStart } from './presences.ts'
import { selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'
import { begunBy, isAnyThere, thereDays } from './there-days.ts'

const scratch = (): Bits => new Uint32Array(wordsFor(mostRows))
const [selected, certain, possible] = [scratch(), scratch(), scratch()]
const few = new Int32Array(mostRows)

/** How a set of keys was seen; who is there for sure may be there. */
const seenAs = { possible: 1, certain: 3 } as const
type SeenAs = (typeof seenAs)[keyof typeof seenAs]

/** By set of keys: written anew by each question. */
const seen = new Uint8Array(mostRows)

/** Of so many groups rows are looked for, rather than looked through. */
const fewLeft = 4

/** The keys of the groups with anybody in them, but for those of what has none. */
class KeysThere {
  readonly possible = new Set<number>()
  readonly certain = new Set<number>()
  readonly #groups: Groups
  readonly #keys: readonly number[]

  constructor(groups: Groups) {
    this.#groups = groups
    this.#keys = groups.keys
    seen.fill(0)
  }

  /** Whether somebody is surely in each group. */
  get isAll(): boolean {
    return this.certain.size === this.#keys.length
  }

  addKey(key: number, as: SeenAs): void {
    this.possible.add(key)
    if (as === seenAs.certain) this.certain.add(key)
  }

  /** Takes in the row of a set. */
  add(set: number, as: SeenAs): void {
    if (((seen[set] as number) & as) === as) return
    seen[set] = (seen[set] as number) | as
    for (const key of this.#groups.keysOfSet(set)) if (key >= 0) this.addKey(key, as)
  }

  /** Takes in what was counted. */
  addCounted(): void {
    for (const { clause, counts } of this.#groups.selected()) {
      if (clause.without || !((counts[1] as number) > 0)) continue
      this.addKey(clause.codes[0] as number, (counts[0] as number) > 0 ? seenAs.certain : seenAs.possible)
    }
  }

  /** What is still asked, where somebody is surely in most groups. */
  left(selection: Selection): Selection {
    const keys = this.#keys
    if (keys.length - this.certain.size > fewLeft) return selection
    const clause = { place: this.#groups.place, codes: keys.filter(key => !this.certain.has(key)) }
    return { ...selection, clauses: [...selection.clauses, clause] }
  }
}

/**
 * In which groups of a dimension anybody is there on a day, perhaps and for sure: most are found soon, and only of the
 * others all are looked at.
 */
export const groupsThere = (
  stock: Stock,
  selection: Selection,
  day: number,
  groups: Groups,
): Pick<KeysThere, 'possible' | 'certain'> => {
  const found = new KeysThere(groups)
  let left = selection
  for (const segment of stock.whole.starts.segments) {
    if (segment.known.isNoneAt(selection.position) || !isAnyThere(segment, day)) continue
    const sets = groups.setsIn(segment, selection.picture)
    if (!sets) {
      countStock(stock, selection, [day], groups)
      found.addCounted()
      return found
    }
    addThere(segment, sets, selectionsOf(stock, left, groups.place).whole, day, found)
    if (found.isAll) return found
    left = found.left(selection)
  }
  const { cuts } = selectionsOf(stock, left, groups.place)
  countChanging(stock, left, cuts, day, { total: new Float64Array(2), groups })
  found.addCounted()
  return found
}

/** Takes in the selected rows of a segment of starts that are there. */
const addThere = (
  segment: Segment,
  sets: SetColumn,
  selection: Selection,
  day: number,
  found: KeysThere,
): void => {
  const count = fewSelected(segment, selection, few)
  if (count !== undefined) {
    addFew(segment, sets, count, day, found)
    return
  }
  const begun = begunBy(segment, day)
  const bits = select(segment, selection, selected, begun)
  if (bits === 'none') return
  const rows = bits === 'all' ? segment.all : bits
  thereDays(segment).certain.write(day, certain)
  thereDays(segment).possible.write(day, possible)
  addBits(rows, certain, begun, sets, seenAs.certain, found)
  addBits(rows, possible, begun, sets, seenAs.possible, found)
}

const addFew = (
  { lower, more }: Segment,
  sets: SetColumn,
  count: number,
  day: number,
  found: KeysThere,
): void => {
  const [possibleEnd, certainStart, certainEnd] = [
    more[moreOfStart.possibleEnd] as Int32Array,
    more[moreOfStart.certainStart] as Int32Array,
    more[moreOfStart.certainEnd] as Int32Array,
  ]
  for (let i = 0; i < count; i++) {
    const row = few[i] as number
    const set = sets[row] as number
    if ((certainStart[row] as number) <= day && day < (certainEnd[row] as number))
      found.add(set, seenAs.certain)
    else if ((lower[row] as number) <= day && day < (possibleEnd[row] as number))
      found.add(set, seenAs.possible)
  }
}

const addBits = (
  rows: Bits,
  there: Bits,
  spans: Spans,
  sets: SetColumn,
  as: SeenAs,
  found: KeysThere,
): void => {
  for (let s = 0; s < spans.length; s += 2)
    for (let w = spans[s] as number; w < (spans[s + 1] as number); w++) {
      const row = (w << 5) + 31
      for (let word = (rows[w] as number) & (there[w] as number); word !== 0; word &= word - 1) {
        const set = sets[row - Math.clz32(word & -word)] as number
        if (((seen[set] as number) & as) === as) continue
        found.add(set, as)
        if (found.isAll) return
      }
    }
}
