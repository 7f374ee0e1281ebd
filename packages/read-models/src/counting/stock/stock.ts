import { stillKnown } from '../../projection/row-key.ts'
import { DatedList } from '../dated-list.ts'
import type { WaitingRows } from '../waiting-rows.ts'
import type { Known, StockHistory } from './history.ts'
import { OddSubjects } from './odd.ts'
import { Presences } from './presences.ts'

/** What else a row of something imprecise tells, by its place. */
export const moreOfImprecise = { subject: 0 } as const

/** What lasts, of all subjects: which are there at the end of a day. Subjects are numbers. */
export class Stock {
  /** For questions about nothing that changes within a subject, as `changing` of each row says. */
  readonly whole = new Presences()
  /** For the others. */
  readonly parts = new Presences()
  /** Those of whom only a look at all their parts says when they are there. */
  readonly odd = new OddSubjects()
  /** Starts and ends of spells of which the day is not known. */
  readonly imprecise = new DatedList(1)

  get lists(): DatedList[] {
    return [this.whole.starts, this.whole.ends, this.parts.starts, this.parts.ends, this.imprecise]
  }

  /** Takes in all that was ever known of a subject, of which what was so up to the position `since` is here. */
  take(subject: number, history: StockHistory, since: number, waiting: WaitingRows): void {
    changes(
      history.whole,
      since,
      k => this.whole.add(subject, k, waiting),
      k => this.whole.close(k),
    )
    changes(
      history.parts,
      since,
      k => this.parts.add(subject, k, waiting),
      k => this.parts.close(k),
    )
    changes(
      history.odd,
      since,
      k => this.odd.add(subject, k),
      k => this.odd.close(subject, k),
    )
    changes(
      history.imprecise,
      since,
      ({ row, ...known }) => waiting.add(this.imprecise, { ...known, ...row, position: 0, more: [subject] }),
      ({ known_from, ordinal, known_until }) => this.imprecise.close(known_from, ordinal, known_until),
    )
  }
}

const changes = <T>(
  all: readonly Known<T>[],
  since: number,
  open: (known: Known<T>) => void,
  close: (known: Known<T>) => void,
): void => {
  for (const known of all) {
    if (known.known_from > since) open(known)
    else if (known.known_until > since && known.known_until !== stillKnown) close(known)
  }
}
