import { type Bits, bothBits, countBits, someBit, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import { eachGroup } from './each-group.ts'
import { Edges } from './edges.ts'
import type { Groups } from './groups.ts'
import type { Sum } from './question.ts'
import { mostRows, type Segment } from './segment.ts'
import { type Selection, select } from './selection.ts'
import type { Windows } from './windows.ts'

/** An amount in millionths, in halves of 32 bits, as rows tell it; whether it is known only nearly. */
export const moreOfAmount = { low: 0, high: 1, approximate: 2 } as const

const half = 2 ** 32
/** For each window: low and high half of what is inside and of what touches, how much is approximate, how many rows. */
const width = 6
const selected = new Uint32Array(wordsFor(mostRows))
const others = new Uint32Array(wordsFor(mostRows))
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
): void => {
  for (const segment of list.segments) {
    const edges = new Edges(segment, windows)
    if (edges.isEmpty) continue
    const bits = select(segment, selection, selected)
    if (bits === 'none') continue
    const rows = bits === 'all' ? segment.all : bits
    sumMany(segment, edges, rows, total)
    if (!groups) continue
    eachGroup(segment, rows, selection.picture, groups, {
      spans: edges.spans,
      both: (those, some, sums) => {
        const both = bothBits(those, some, common.subarray(0, some.length))
        if (both.some(word => word !== 0)) sumMany(segment, edges, both, sums())
      },
      narrowed: all => all,
      row: summing(segment, edges, 1),
    })
  }
}

/** Where most rows count, all of them less those that don't. */
const sumMany = (segment: Segment, edges: Edges, rows: Bits, sums: Float64Array): void => {
  const isMost = countBits(rows) > segment.size / 2
  if (isMost) sumAll(segment, edges, sums)
  const row = summing(segment, edges, isMost ? -1 : 1)
  const those = others.subarray(0, rows.length)
  if (isMost)
    for (let w = 0; w < those.length; w++) those[w] = (segment.all[w] as number) & ~(rows[w] as number)
  for (const { first, end } of edges.ranges())
    someBit(isMost ? those : rows, first, end, r => void row(r, sums))
}

const sumAll = (segment: Segment, edges: Edges, sums: Float64Array): void => {
  const { low, high, nearly } = runningSums(segment)
  const between = (of: Float64Array, first: number, end: number) =>
    (of[end] as number) - (of[first] as number)
  edges.eachRange((window, first, end, isInside) => {
    const at = width * window
    add(sums, isInside ? at : at + 2, between(low, first, end), between(high, first, end))
    if (isInside) return
    sums[at + 4] = (sums[at + 4] as number) + between(nearly, first, end)
    sums[at + 5] = (sums[at + 5] as number) + end - first
  })
}

/** Adds a row's amount, or takes it away, where it counts. */
const summing = ({ more }: Segment, edges: Edges, sign: 1 | -1) => {
  const [lows, highs, nearly] = more as [Int32Array, Int32Array, Int32Array]
  let [low, high, approximate] = [0, 0, 0]
  let sums: Float64Array = new Float64Array(0)
  const hit = (window: number, isInside: boolean, touches: boolean): void => {
    const at = width * window
    if (isInside) add(sums, at, low, high)
    if (!touches) return
    add(sums, at + 2, low, high)
    sums[at + 4] = (sums[at + 4] as number) + approximate
    sums[at + 5] = (sums[at + 5] as number) + sign
  }
  return (row: number, into: Float64Array): void => {
    low = sign * ((lows[row] as number) >>> 0)
    high = sign * (highs[row] as number)
    approximate = sign * (nearly[row] as number)
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

/** The sums of each window. */
export const sumsIn = (sums: Float64Array): Sum[] =>
  Array.from({ length: sums.length / width }, (_, window) => {
    const [low, high, possibleLow, possibleHigh, approximate] = sums.subarray(
      width * window,
    ) as unknown as number[]
    return {
      value: whole(low as number, high as number),
      possible: whole(possibleLow as number, possibleHigh as number),
      approximate: (approximate as number) > 0,
    }
  })

/** Whether any row touches a window. */
export const hasAny = (sums: Float64Array): boolean => {
  for (let at = 5; at < sums.length; at += width) if ((sums[at] as number) > 0) return true
  return false
}
