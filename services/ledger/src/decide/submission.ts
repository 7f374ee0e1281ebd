import type { Problem } from '@partnerships/contracts'
import type { LogEvent } from '@partnerships/event-log'
import type { Posted } from '../receive/posted.ts'
import type { Preconditions } from '../receive/preconditions.ts'

/** Events that are recorded together or not at all. */
export type Submission = {
  readonly events: readonly Posted[]
  /** In a batch, pointers begin with the event's index. */
  readonly isBatch: boolean
  readonly preconditions: Preconditions | null
  /** RFC 3339; the `time` of events that give none. */
  readonly receivedAt: string
}

/** Where an event of a submission stands in the ledger. */
export type Standing = {
  readonly position: number
  readonly streamversion: number
  /** What was recorded now; null when it was there already. */
  readonly recorded: LogEvent | null
}

/** What became of a submission; the standings are in its events' order. */
export type Verdict =
  | { readonly ok: true; readonly standings: readonly Standing[] }
  | { readonly ok: false; readonly problem: Problem }
