import { type Bits, commonBits, Ranks, type Spans, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import { type Counting, eachGroup } from './each-group.ts'
import type { Edges, WriteBefore } from './edges.ts'
import type { Groups } from './groups.ts'
import { lastingRanks } from './postings.ts'
import { mostRows, type Segment } from './segment.ts'
import { eachSelected } from './selected-rows.ts'
import type { Mark, Selection } from './selection.ts'
import type { Windows } from './windows.ts'

const marked = new Uint32Array(wordsFor(mostRows))
const narrowed = new Uint32Array(wordsFor(mostRows))
const ranks = new Ranks(mostRows)
const itself: WriteBefore = (rows, first, end, at) => void rows.copyWithin(at, first, end)
const ranked: WriteBefore = (rows, first, end, at) => ranks.write(rows, first, end, at)

const countBits = (edges: Edges, spans: Spans, bits: Bits, into: Float64Array): void => {
  const before = lastingRanks(bits) ?? ranks.of(bits, spans)
  edges.addTo(into, (rows, first, end, at) => before.write(rows, first, end, at))
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
  eachSelected(list, selection, windows, (segment, rows, edges) =>
    countRows(segment, rows, selection, edges, total, groups),
  )
}

/** Counts some rows of a segment, or all, in the windows that its edges are of. */
const countRows = (
  segment: Segment,
  bits: Bits | 'all',
  selection: Selection,
  edges: Edges,
  total: Float64Array,
  groups: Groups | undefined,
): void => {
  if (bits === 'all') edges.addTo(total, itself)
  else countBits(edges, edges.spans, bits, total)
  if (!groups) return
  if (bits === 'all' && countAll(segment, edges, selection, groups)) return
  eachGroup(segment, bits === 'all' ? segment.all : bits, selection.picture, groups, countingIn(edges))
}

/** What is counted of rows with a mark. */
export type Marked = {
  readonly mark: Mark
  readonly total: Float64Array
  readonly groups: Groups | undefined
}

/** The same of those that have each mark. */
export const countMarked = (
  list: DatedList,
  selection: Selection,
  windows: Windows,
  all: readonly Marked[],
): void => {
  eachSelected(list, selection, windows, (segment, rows, edges) => {
    for (const { mark, total, groups } of all) {
      const those = segment.marked(mark, edges.spans)
      if (rows !== 'all' && !groups) {
        if (ranks.ofBoth(those, rows, edges.spans) > 0) edges.addTo(total, ranked)
        continue
      }
      if (rows !== 'all') commonBits(rows, those, those, marked, edges.spans)
      const both = rows === 'all' ? those : marked.subarray(0, those.length)
      countRows(segment, both, selection, edges, total, groups)
    }
  })
}

/** For so many windows, rows are gone through anew for each. */
const few = 2

const countingIn = (edges: Edges): Counting => ({
  spans: edges.spans,
  both: (those, rows, counts) => {
    if (ranks.ofBoth(those, rows, edges.spans) > 0) edges.addTo(counts(), ranked)
  },
  narrowed: rows => edges.narrowed(rows, narrowed.subarray(0, rows.length)),
  row: (row, counts) => edges.addRow(row, counts),
  ranges:
    edges.windows.length <= few
      ? visit =>
          edges.eachRun((window, first, end, isInside, touches) =>
            visit(first, end, 2 * window + (isInside ? 0 : 1), isInside && touches),
          )
      : undefined,
})

/** How many of ascending rows stand before a row: anywhere among them. */
const countBefore = (listed: Uint16Array, row: number): number => {
  let low = 0
  let high = listed.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((listed[middle] as number) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of them stand before others. */
const countedBefore =
  (listed: Uint16Array): WriteBefore =>
  (rows, first, end, at) => {
    for (let i = first; i < end; i++) rows[at + i - first] = countBefore(listed, rows[i] as number)
  }

/** Counts all rows of a segment under their groups by what is known of every value; false when that is no use. */
const countAll = (segment: Segment, edges: Edges, { picture }: Selection, groups: Groups): boolean => {
  const postings = segment.postings(groups.place, picture)
  if (segment.faces > 1 || groups.joined.size > 0) return false
  const keys = groups.keysIn(postings)
  const { length } = keys ?? postings.values
  if (length * edges.size.looks > edges.size.rows) return false
  for (let i = 0; i < length; i++) {
    const index = keys ? (keys[i] as number) : i
    const code = postings.values[index] as number
    const dense = postings.bitsAt(index)
    if (dense) countBits(edges, edges.spans, dense, groups.of(code))
    else edges.addTo(groups.of(code), countedBefore(postings.rowsAt(index)))
  }
  countBits(edges, edges.spans, groups.without(postings), groups.none)
  return true
}
