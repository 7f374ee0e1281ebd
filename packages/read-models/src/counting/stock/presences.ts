import { DatedList } from '../dated-list.ts'
import { labels } from '../dimensions.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { never } from '../windows.ts'
import type { Labelled } from './history.ts'
import type { Known } from './kept.ts'
import type { PresenceRow } from './presence-row.ts'

/** What else a row of starts tells, by its place. */
export const moreOfStart = { subject: 0, possibleEnd: 1, certainStart: 2, certainEnd: 3 } as const

const nothing: readonly number[] = []

/** Starts and ends of one sort of rows: what is there at a day is what has started less what has ended. */
export class Presences {
  readonly starts: DatedList
  readonly ends: DatedList

  /** `faces`: two when the rows are of two parts. */
  constructor(faces = 1) {
    this.starts = new DatedList(Object.keys(moreOfStart).length, { faces })
    this.ends = new DatedList(0, { faces })
  }

  add(
    subject: number,
    { known_from, ordinal, known_until, row }: Known<Labelled>,
    waiting: WaitingRows,
  ): void {
    const { possible, certain, position } = row
    const codes = row.codes.slice()
    codes[labels] = row.labels
    waiting.add(this.starts, {
      known_from,
      ordinal,
      known_until,
      lower: possible.first,
      upper: certain.first + 1,
      position,
      codes,
      more: [subject, possible.end, certain.first, certain.end],
    })
    if (!hasEnd(row)) return
    waiting.add(this.ends, {
      known_from,
      ordinal,
      known_until,
      lower: certain.end,
      upper: possible.end + 1,
      position,
      codes,
      more: nothing,
    })
  }

  close({ known_from, ordinal, known_until, row }: Known<Labelled>): void {
    this.starts.close(known_from, ordinal, known_until)
    if (hasEnd(row)) this.ends.close(known_from, ordinal, known_until)
  }
}

const hasEnd = ({ possible, certain }: PresenceRow): boolean =>
  possible.end !== never || certain.end !== never
