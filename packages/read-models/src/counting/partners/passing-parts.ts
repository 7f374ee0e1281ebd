import { someBit, wordsFor } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { moreOfPart } from './part-rows.ts'

/** Parts of one organisation, in order: rows of segments. */
export class OwnParts {
  organisation = -1
  length = 0
  readonly segments: Segment[] = []
  readonly rows: number[] = []

  begin(organisation: number): void {
    this.organisation = organisation
    this.length = 0
  }

  push(segment: Segment, row: number): void {
    this.segments[this.length] = segment
    this.rows[this.length++] = row
  }

  /** A number that a part tells beside its bounds. */
  at(i: number, of: keyof typeof moreOfPart): number {
    return (this.segments[i] as Segment).more[moreOfPart[of]]?.[this.rows[i] as number] as number
  }
}

const selected = new Uint32Array(wordsFor(mostRows))

/**
 * Visits each organisation with those of its parts that are selected; all are visited with one object. `scattered`
 * are those whose parts stand in more than one segment.
 */
export const eachOrganisation = (
  list: DatedList,
  selection: Selection,
  scattered: ReadonlySet<number>,
  visit: (parts: OwnParts) => void,
): void => {
  const parts = new OwnParts()
  const waiting = new Map<number, [segment: Segment, row: number, index: number][]>()
  for (const segment of list.segments) {
    const bits = select(segment, selection, selected)
    if (bits === 'none') continue
    const organisations = segment.more[moreOfPart.organisation] as Int32Array
    const end = () => {
      if (parts.length > 0) visit(parts)
    }
    parts.begin(-1)
    someBit(bits === 'all' ? segment.all : bits, 0, segment.size, row => {
      const organisation = organisations[row] as number
      if (organisation !== parts.organisation) {
        end()
        parts.begin(organisation)
      }
      if (scattered.has(organisation)) {
        const rows = waiting.get(organisation) ?? []
        waiting.set(organisation, rows)
        rows.push([segment, row, segment.more[moreOfPart.index]?.[row] as number])
      } else parts.push(segment, row)
      return false
    })
    end()
  }
  for (const [organisation, rows] of waiting) {
    parts.begin(organisation)
    for (const [segment, row] of rows.sort(([, , a], [, , b]) => a - b)) parts.push(segment, row)
    visit(parts)
  }
}
