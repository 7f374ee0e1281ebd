import { setTimeout as sleep } from 'node:timers/promises'
import { AheadOfLedger, type Bell, LedgerChanged, type Pool } from '@partnerships/event-log'
import { backoff } from '@partnerships/messaging'
import { LostCheckpoint, type ReadModel, readModels } from '@partnerships/read-models'
import type { Log } from '@partnerships/service-kit'
import { project } from './project.ts'
import { standBy } from './stand-by.ts'
import type { ProjectorStatus } from './status.ts'

export type ProjectorDeps = {
  readonly pool: Pool
  readonly log: Log
  /** Wakes the projector; without one it polls. */
  readonly bell?: Bell | undefined
  /** All that are kept, unless told. */
  readonly models?: readonly ReadModel[]
  /** Most events in one transaction. */
  readonly batch?: number
  /** How long the checkpoints stand still before a projector in waiting takes over, in milliseconds. */
  readonly standbyMs?: number
}

export type Projector = {
  status(): ProjectorStatus
  /** Stops after the transaction under way. The pool stays open. */
  stop(): Promise<void>
}

/**
 * Keeps the read models up with the ledger for as long as it runs. Of several projectors one works and the
 * others stand by; that two never both win is the checkpoints' doing. Stops for good, and says so, when the
 * read tables are of another ledger or ahead of this one. Returns at once.
 */
export const startProjector = (deps: ProjectorDeps): Projector => {
  const { pool, log, bell, models = readModels, batch = 1_000, standbyMs = 2_000 } = deps
  const stopping = new AbortController()
  const { signal } = stopping
  let status: ProjectorStatus = { state: 'starting', position: 0 }

  const become = (state: ProjectorStatus['state'], why?: string) => {
    if (status.state !== state || status.why !== why) log.info({ state, why }, 'projector')
    status = { state, position: status.position, ...(why !== undefined && { why }) }
  }

  const reached = (position: number) => {
    become('projecting')
    status = { ...status, position }
  }

  const turn = async () => {
    try {
      await project({ pool, models, bell, batch, signal, reached })
    } catch (error) {
      if (!(error instanceof LostCheckpoint)) throw error
      become('standby', error.message)
      await standBy({ pool, models, everyMs: standbyMs, signal })
    }
  }

  const run = async () => {
    for (let failures = 0; !signal.aborted; ) {
      const { position } = status
      try {
        await turn()
      } catch (error) {
        if (signal.aborted) return
        const { message } = error as Error
        if (error instanceof LedgerChanged || error instanceof AheadOfLedger) {
          log.fatal({ err: error }, 'the read tables are not of this ledger')
          return become('stopped', `the read tables are not of this ledger: ${message}`)
        }
        log.warn({ err: error }, 'projecting failed')
        failures = status.position > position ? 0 : failures + 1
        become('failing', message)
        await sleep(backoff(failures), undefined, { signal }).catch(() => {})
      }
    }
  }
  const running = run()

  return {
    status: () => status,
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
