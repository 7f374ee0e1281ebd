import { someBit, wordsFor } from './bits.ts'
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
    const row = summing(segment, edges)
    const counting = {
      row,
      bits: (some: Uint32Array, sums: Float64Array) => {
        for (const { first, end } of edges.ranges()) someBit(some, first, end, r => void row(r, sums))
      },
    }
    counting.bits(rows, total)
    if (groups) eachGroup(segment, rows, selection.picture, groups, counting)
  }
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
