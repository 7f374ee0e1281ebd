import { type Bits, Ranks, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import { eachGroup } from './each-group.ts'
import { Edges } from './edges.ts'
import type { Groups } from './groups.ts'
import { mostRows } from './segment.ts'
import { type Selection, select } from './selection.ts'
import type { Windows } from './windows.ts'

const selected = new Uint32Array(wordsFor(mostRows))
const ranks = new Ranks(mostRows)
const itself = (row: number): number => row

const countBits = (edges: Edges, bits: Bits, into: Float64Array): void => {
  ranks.of(bits)
  edges.addTo(into, row => ranks.before(row))
}

/** The counts of windows: for each how many are inside, and how many touch it. */
export const emptyCounts = (windows: Windows): Float64Array => new Float64Array(2 * windows.length)

/** Counts the selected rows of a list in windows, adding to `total` and, of each group, to its counts. */
export const countList = (
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
    if (bits === 'all') edges.addTo(total, itself)
    else countBits(edges, bits, total)
    if (!groups) continue
    const rows = bits === 'all' ? segment.all : bits
    eachGroup(segment, rows, selection.picture, groups, {
      bits: (some, counts) => countBits(edges, some, counts),
      row: (row, counts) =>
        edges.visit(row, (window, isInside, touches) => {
          if (isInside) counts[2 * window] = (counts[2 * window] as number) + 1
          if (touches) counts[2 * window + 1] = (counts[2 * window + 1] as number) + 1
        }),
    })
  }
}
