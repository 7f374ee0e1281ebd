import { type Bits, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import { Edges } from './edges.ts'
import { mostRows, type Segment } from './segment.ts'
import { isNone, type Selection, select } from './selection.ts'
import type { Windows } from './windows.ts'

const selected = new Uint32Array(wordsFor(mostRows))

/**
 * Visits the segments of a list in which rows are selected that may be in a window or touch one, with these rows: in
 * the words that the edges tell.
 */
export const eachSelected = (
  list: DatedList,
  selection: Selection,
  windows: Windows,
  visit: (segment: Segment, rows: Bits | 'all', edges: Edges) => void,
): void => {
  for (const segment of list.segments) {
    if (isNone(segment, selection)) continue
    const edges = new Edges(segment, windows)
    if (edges.isEmpty) continue
    const rows = select(segment, selection, selected, edges.spans)
    if (rows !== 'none') visit(segment, rows, edges)
  }
}
