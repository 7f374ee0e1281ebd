import type { Log } from '@partnerships/service-kit'
import { differences } from './difference.ts'
import type { Prepared } from './prepare.ts'
import type { Survey } from './survey.ts'

/**
 * - connecting: NATS is not there
 * - feeding: the stream gets what the ledger records
 * - rebuilding: the stream differed from the ledger and is fed again from the start
 * - standby: another relay feeds the stream
 * - failing: something else is wrong; it is tried again
 */
export type RelayState = 'connecting' | 'feeding' | 'rebuilding' | 'standby' | 'failing'

export type RelayStatus = {
  readonly state: RelayState
  /** Why it is rebuilding, standing by or failing. */
  readonly why: string | null
  /** The last position known to be in the stream. */
  readonly position: number
  /** The last position of the ledger, as last seen. */
  readonly head: number
  /** How many events this relay has stored since it started. */
  readonly stored: number
  /** How many times it has fed the stream again since it started. */
  readonly rebuilds: number
}

export type Progress = {
  readonly status: RelayStatus
  become(state: 'connecting' | 'failing', why?: string): void
  /** The stream is fed from here on; again from the start when it differed. */
  begun(prepared: Prepared): void
  /** All from where it was begun up to the position is stored. */
  stored(position: number): void
  surveyed(survey: Survey): void
  standingBy(why: string): void
}

/** Keeps account of what a relay does, and logs each change of its state. */
export function keepProgress(log: Log): Progress {
  let status: RelayStatus = { state: 'connecting', why: null, position: 0, head: 0, stored: 0, rebuilds: 0 }
  let rebuiltAt = 0

  const change = (next: Pick<RelayStatus, 'state'> & Partial<RelayStatus>) => {
    const changed = next.state !== status.state || (next.why ?? null) !== status.why
    status = { ...status, why: null, ...next }
    if (changed) log[status.why ? 'warn' : 'info'](status, `relay: ${status.state}`)
  }

  return {
    get status() {
      return status
    },
    become: (state, why) => change({ state, why: why ?? null }),
    begun({ last: position, found: { head, difference } }) {
      if (difference === null) return change({ state: 'feeding', position, head })
      rebuiltAt = head
      const rebuilds = status.rebuilds + 1
      change({ state: 'rebuilding', why: differences[difference], position, head, rebuilds })
    },
    stored(position) {
      const head = Math.max(position, status.head)
      status = { ...status, position, head, stored: status.stored + position - status.position }
      if (status.state === 'rebuilding' && position >= rebuiltAt) change({ state: 'feeding' })
    },
    surveyed({ head, stream }) {
      const position = status.state === 'standby' ? (stream?.last ?? 0) : status.position
      status = { ...status, head, position }
    },
    standingBy: why => change({ state: 'standby', why }),
  }
}
