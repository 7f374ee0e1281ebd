import { type Bits, commonBits, countBits, countOnes, wordBetween, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import { eachGroup } from './each-group.ts'
import type { Edges } from './edges.ts'
import type { Groups } from './groups.ts'
import type { Sum } from './question.ts'
import { mostRows, type Segment } from './segment.ts'
import { eachSelected } from './selected-rows.ts'
import type { Selection } from './selection.ts'
import type { Windows } from './windows.ts'

/** An amount in millionths, in halves of 32 bits, as rows tell it; whether it is known only nearly. */
export const moreOfAmount = { low: 0, high: 1, approximate: 2 } as const

const half = 2 ** 32
/** For each window: low and high half of what is inside and of what touches, how much is approximate, how many rows. */
const width = 6
const narrowed = new Uint32Array(wordsFor(mostRows))
const common = new Uint32Array(wordsFor(mostRows))

/** What a row tells of an amount of millionths. */
export const amountAsMore = (millionths: bigint, approximate: boolean): number[] => [
  Number(BigInt.asIntN(32, millionths)),
  Number(BigInt.asIntN(32, millionths >> 32n)),
  approximate ? 1 : 0,
]

export const emptySums = (windows: Windows): Float64Array => new Float64Array(width * windows.length)

const add = (sums: Float64Array, at: number, low: number, high: number): void => {
  const sum = (sums[at] as number) + low
  const carry = Math.floor(sum / half)
  sums[at] = sum - carry * half
  sums[at + 1] = (sums[at + 1] as number) + high + carry
}

/** Sums the amounts of the selected rows of a list in windows. */
export const sumList = (
  list: DatedList,
  selection: Selection,
  windows: Windows,
  total: Float64Array,
  groups?: Groups,
): void =>
  eachSelected(list, selection, windows, (segment, rows, edges) => {
    sumRows(segment, edges, rows, total)
    if (!groups) return
    const { spans } = edges
    eachGroup(segment, rows === 'all' ? segment.all : rows, selection.picture, groups, {
      spans,
      both: (those, some, sums) => {
        commonBits(those, some, some, common, spans)
        if (countBits(common, spans) > 0) sumRows(segment, edges, common, sums())
      },
      narrowed: some => edges.narrowed(some, narrowed.subarray(0, some.length)),
      row: summing(segment, edges),
    })
  })

/** Adds the amounts of rows to the windows in which they are, or which they touch. */
const sumRows = (segment: Segment, edges: Edges, rows: Bits | 'all', sums: Float64Array): void =>
  edges.eachRun((window, first, end, isInside, touches) => {
    const sum = rows === 'all' ? sumBetween(segment, first, end) : sumOf(segment, rows, first, end)
    const at = width * window
    if (isInside) add(sums, at, sum.low, sum.high)
    if (!touches) return
    add(sums, at + 2, sum.low, sum.high)
    sums[at + 4] = (sums[at + 4] as number) + sum.nearly
    sums[at + 5] = (sums[at + 5] as number) + sum.rows
  })

type RowsSum = { low: number; high: number; nearly: number; rows: number }

/** Of all rows from one to before another. */
const sumBetween = (segment: Segment, first: number, end: number): RowsSum => {
  const { low, high, nearly } = runningSums(segment)
  const between = (of: Float64Array) => (of[end] as number) - (of[first] as number)
  return { low: between(low), high: between(high), nearly: between(nearly), rows: end - first }
}

/** Of those that are among the bits: where most are, of all less those that aren't. */
const sumOf = (segment: Segment, bits: Bits, first: number, end: number): RowsSum => {
  const last = (end - 1) >> 5
  let rows = 0
  for (let w = first >>> 5; w <= last; w++) rows += countOnes(wordBetween(bits, w, first, end))
  const isMost = rows > (end - first) / 2
  const sum = isMost ? sumBetween(segment, first, end) : { low: 0, high: 0, nearly: 0, rows }
  addBits(segment, bits, first, end, isMost, sum)
  sum.rows = rows
  return sum
}

/** Adds those that are among the bits, or takes away those that aren't. */
const addBits = (
  { all, more }: Segment,
  bits: Bits,
  first: number,
  end: number,
  isLess: boolean,
  sum: RowsSum,
): void => {
  const [lows, highs, approximate] = more as [Int32Array, Int32Array, Int32Array]
  const [flip, sign] = isLess ? [-1, -1] : [0, 1]
  const last = (end - 1) >> 5
  let [low, high, nearly] = [0, 0, 0]
  for (let w = first >>> 5; w <= last; w++) {
    let word = wordBetween(all, w, first, end) & ((bits[w] as number) ^ flip)
    for (; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word)
      low += (lows[row] as number) >>> 0
      high += highs[row] as number
      nearly += approximate[row] as number
    }
  }
  sum.low += sign * low
  sum.high += sign * high
  sum.nearly += sign * nearly
}

/** Adds a row's amount where it counts. */
const summing = ({ more }: Segment, edges: Edges) => {
  const [lows, highs, nearly] = more as [Int32Array, Int32Array, Int32Array]
  let [low, high, approximate] = [0, 0, 0]
  let sums: Float64Array = new Float64Array(0)
  const hit = (window: number, isInside: boolean, touches: boolean): void => {
    const at = width * window
    if (isInside) add(sums, at, low, high)
    if (!touches) return
    add(sums, at + 2, low, high)
    sums[at + 4] = (sums[at + 4] as number) + approximate
    sums[at + 5] = (sums[at + 5] as number) + 1
  }
  return (row: number, into: Float64Array): void => {
    low = (lows[row] as number) >>> 0
    high = highs[row] as number
    approximate = nearly[row] as number
    sums = into
    edges.visit(row, hit)
  }
}

type RunningSums = { readonly low: Float64Array; readonly high: Float64Array; readonly nearly: Float64Array }

const running = new WeakMap<Segment, RunningSums>()

/** The sums of all rows before each; worked out once. */
export const runningSums = (segment: Segment): RunningSums => {
  const known = running.get(segment)
  if (known) return known
  const [lows, highs, approximate] = segment.more as [Int32Array, Int32Array, Int32Array]
  const { size } = segment
  const [low, high, nearly] = [0, 0, 0].map(() => new Float64Array(size + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let row = 0; row < size; row++) {
    low[row + 1] = (low[row] as number) + ((lows[row] as number) >>> 0)
    high[row + 1] = (high[row] as number) + (highs[row] as number)
    nearly[row + 1] = (nearly[row] as number) + (approximate[row] as number)
  }
  const made = { low, high, nearly }
  running.set(segment, made)
  return made
}

const whole = (low: number, high: number): bigint => BigInt(low) + (BigInt(high) << 32n)

/** The sums of each window, of counts from one index to before another. */
export const sumsIn = (sums: Float64Array, first = 0, end = sums.length): Sum[] => {
  const all: Sum[] = []
  for (let at = first; at < end; at += width)
    all.push({
      value: whole(sums[at] as number, sums[at + 1] as number),
      possible: whole(sums[at + 2] as number, sums[at + 3] as number),
      approximate: (sums[at + 4] as number) > 0,
    })
  return all
}

/** Whether any row touches a window. */
export const hasAny = (sums: Float64Array, first = 0, end = sums.length): boolean => {
  for (let at = first + 5; at < end; at += width) if ((sums[at] as number) > 0) return true
  return false
}
