import { type Bits, hasBit, setBit, someBit, wordBetween } from './bits.ts'
import { countList, emptyCounts } from './count-list.ts'
import type { DatedList } from './dated-list.ts'
import type { Edges } from './edges.ts'
import type { Groups } from './groups.ts'
import { ofJourneyAt } from './journeys.ts'
import type { Counts, JourneyNumber, Numbered } from './question.ts'
import type { Segment } from './segment.ts'
import { eachSelected } from './selected-rows.ts'
import type { Selection } from './selection.ts'
import type { Windows } from './windows.ts'

type Asked = { readonly selection: Selection; readonly windows: Windows }

type MakeGroups = (empty: () => Float64Array) => Groups | undefined

/** How many of the selected rows in windows have which number: of all, and of each group that has any. */
export const countNumbers = (
  list: DatedList,
  { selection, windows }: Asked,
  number: JourneyNumber,
  groupsOf: MakeGroups,
): Counts<Numbered> => {
  const rows = emptyCounts(windows)
  const groups = groupsOf(() => emptyCounts(windows))
  countList(list, selection, windows, rows, groups)
  const { total, byKey } = gathered(list, { selection, windows }, number, groupsOf)
  const shown = [...(groups?.entries() ?? [])].filter(([, counts]) =>
    counts.some((n, i) => i % 2 === 0 && n > 0),
  )
  return {
    total: numberedIn(total, rows),
    groups: new Map(shown.map(([key, counts]) => [key, numberedIn(byKey.get(key) ?? [], counts)])),
  }
}

/** Given how many rows there are in each window. */
const numberedIn = (tallies: readonly Tallies[], rows: Float64Array): Numbered[] =>
  Array.from({ length: rows.length / 2 }, (_, window) => {
    const { counts, told } = tallies[window] ?? { counts: [], told: 0 }
    return { counts, without: (rows[2 * window] as number) - told }
  })

/** Most numbers are less. */
const usualNumbers = 512

/** How many there are of each number. */
class Tallies {
  #counts = new Uint32Array(0)
  #most = -1
  told = 0

  add(number: number): void {
    if (number > this.#most) this.#grow(number)
    this.#counts[number] = (this.#counts[number] as number) + 1
    this.told++
  }

  /** Adds of each number how many there are in one, but for those that are in another. */
  addBetween(less: Uint32Array, more: Uint32Array): void {
    for (let number = more.length - 1; number >= 0; number--) {
      const n = (more[number] as number) - (less[number] ?? 0)
      if (n === 0) continue
      if (number > this.#most) this.#grow(number)
      this.#counts[number] = (this.#counts[number] as number) + n
      this.told += n
    }
  }

  get counts(): Uint32Array {
    return this.#counts.subarray(0, this.#most + 1)
  }

  #grow(number: number): void {
    this.#most = number
    if (number < this.#counts.length) return
    const longer = new Uint32Array(Math.max(usualNumbers, 2 * number))
    longer.set(this.#counts)
    this.#counts = longer
  }
}

const gathered = (
  list: DatedList,
  { selection, windows }: Asked,
  number: JourneyNumber,
  groupsOf: MakeGroups,
) => {
  const empty = () => Array.from({ length: windows.length }, () => new Tallies())
  const total = empty()
  /** Of groups, by the number that each is given. */
  const tallies: Tallies[][] = []
  const groups = groupsOf(() => Float64Array.of(tallies.push([]) - 1))
  eachSelected(list, selection, windows, (segment, selected, edges) => {
    const those = numbersIn(segment, number)
    const { numbers, told } = those
    const rows = selected === 'all' ? segment.all : selected
    eachInside(edges, (window, first, end) => {
      const into = total[window] as Tallies
      if (selected === 'all') addAll(those, first, end, into)
      else addNumbers(rows, told, numbers, first, end, into)
    })
    if (!groups) return
    const codes = segment.postings(groups.place, selection.picture).byRow()
    eachInside(edges, (window, first, end) =>
      someBit(told, first, end, row => {
        if (!hasBit(rows, row)) return false
        groups.eachOf(codes, row, ([group]) => {
          const own = tallies[group as number] as Tallies[]
          own[window] ??= new Tallies()
          own[window].add(numbers[row] as number)
        })
        return false
      }),
    )
  })
  const byKey = new Map(
    [...(groups?.entries() ?? [])].map(([key, [group]]) => [key, tallies[group as number] as Tallies[]]),
  )
  return { total, byKey }
}

const eachInside = (edges: Edges, visit: (window: number, first: number, end: number) => void): void =>
  edges.eachRange((window, first, end, isInside) => {
    if (isInside) visit(window, first, end)
  })

/** Of rows from one to before another, without a call for each. */
const addNumbers = (
  rows: Bits,
  told: Bits,
  numbers: Int32Array,
  first: number,
  end: number,
  into: Tallies,
): void => {
  const last = (end - 1) >> 5
  for (let w = first >>> 5; w <= last; w++)
    for (let word = wordBetween(rows, w, first, end) & (told[w] as number); word !== 0; word &= word - 1)
      into.add(numbers[(w << 5) + 31 - Math.clz32(word & -word)] as number)
}

/** All rows from one to before another: most of them come as what was counted before. */
const addAll = (
  { numbers, told, before }: NumbersOfRows,
  first: number,
  end: number,
  into: Tallies,
): void => {
  const [from, to] = [Math.ceil(first / countedEvery), Math.floor(end / countedEvery)]
  if (from >= to) addNumbers(told, told, numbers, first, end, into)
  else {
    addNumbers(told, told, numbers, first, from * countedEvery, into)
    into.addBetween(before[from] as Uint32Array, before[to] as Uint32Array)
    addNumbers(told, told, numbers, to * countedEvery, end, into)
  }
}

const countedEvery = 4096

/**
 * The numbers of rows, which have one, and of each number how many there are `before` each row that is so many rows after
 * the last of these.
 */
type NumbersOfRows = {
  readonly numbers: Int32Array
  readonly told: Bits
  readonly before: readonly Uint32Array[]
}

const known = new WeakMap<Segment, Map<string, NumbersOfRows>>()

/** Worked out once for each key. */
const numbersIn = (segment: Segment, { key, of }: JourneyNumber): NumbersOfRows => {
  const ofSegment = known.get(segment) ?? new Map<string, NumbersOfRows>()
  known.set(segment, ofSegment)
  const alreadyMade = ofSegment.get(key)
  if (alreadyMade) return alreadyMade
  const numbers = new Int32Array(segment.size)
  const told = new Uint32Array(segment.all.length)
  const before: Uint32Array[] = []
  const tallies = new Tallies()
  for (let row = 0; row < segment.size; row++) {
    if (row % countedEvery === 0) before.push(tallies.counts.slice())
    const number = ofJourneyAt(of, segment, row)
    if (number === null) continue
    numbers[row] = number
    setBit(told, row)
    tallies.add(number)
  }
  before.push(tallies.counts.slice())
  const made = { numbers, told, before }
  ofSegment.set(key, made)
  return made
}
