import { DatedList } from '../dated-list.ts'
import { changing as changingPlace } from '../dimensions.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import { never } from '../windows.ts'
import type { PresenceRow } from './derive.ts'
import type { Known } from './history.ts'

export type Changing = PresenceRow & { readonly changing: readonly number[] }

/** What else a row of starts tells, by its place. */
export const moreOfStart = { subject: 0, possibleEnd: 1, certainStart: 2, certainEnd: 3 } as const

/** Starts and ends of one sort of rows: what is there at a day is what has started less what has ended. */
export class Presences {
  readonly starts = new DatedList(4)
  readonly ends = new DatedList()

  add(
    subject: number,
    { known_from, ordinal, known_until, row }: Known<Changing>,
    waiting: WaitingRows,
  ): void {
    const { possible, certain, position } = row
    const codes = [...row.codes]
    codes[changingPlace] = row.changing
    const common = { known_from, ordinal, known_until, position, codes }
    const more = [subject, possible.end, certain.first, certain.end]
    waiting.add(this.starts, { ...common, lower: possible.first, upper: certain.first + 1, more })
    if (hasEnd(row))
      waiting.add(this.ends, { ...common, lower: certain.end, upper: possible.end + 1, more: [] })
  }

  close({ known_from, ordinal, known_until, row }: Known<Changing>): void {
    this.starts.close(known_from, ordinal, known_until)
    if (hasEnd(row)) this.ends.close(known_from, ordinal, known_until)
  }
}

const hasEnd = ({ possible, certain }: PresenceRow): boolean =>
  possible.end !== never || certain.end !== never
