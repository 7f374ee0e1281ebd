import { setTimeout as sleep } from 'node:timers/promises'
import { AheadOfLedger, type Bell, LedgerChanged, type Pool } from '@partnerships/event-log'
import { backoff } from '@partnerships/messaging'
import {
  LostCheckpoint,
  type Progress,
  type ReadModel,
  RebuildUnderWay,
  readModels,
} from '@partnerships/read-models'
import type { Log } from '@partnerships/service-kit'
import { buildMissing, missingOf } from './build-missing.ts'
import { percentOf } from './percent-of.ts'
import { project } from './project.ts'
import { standBy } from './stand-by.ts'
import type { ProjectorStatus } from './status.ts'
import { untilFirst } from './until-first.ts'

export type ProjectorDeps = {
  readonly pool: Pool
  readonly log: Log
  /** Wakes the projector; without one it polls. */
  readonly bell?: Bell | undefined
  /** All that are kept, unless told. */
  readonly models?: readonly ReadModel[]
  /** Most events in one transaction. */
  readonly batch?: number
  /** From how many events on a read model that holds nothing is built from whole streams; 10,000 unless told. */
  readonly longLedger?: number
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
  const { pool, log, bell, models = readModels, batch = 1_000, longLedger = 10_000, standbyMs = 2_000 } = deps
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

  const building = ({ name }: ReadModel, progress: Progress) =>
    become('building', `${name} is building, ${percentOf(progress)} %`)

  /** What holds something is kept up while what is missing is built; then all is kept up together. */
  const work = async () => {
    const missing = await missingOf(pool, models, longLedger)
    const present = models.filter(model => !missing.includes(model))
    if (missing.length === 0) return project({ pool, models, bell, batch, signal, reached })
    const keepUp = (ended: AbortSignal) =>
      project({ pool, models: present, bell, batch, signal: ended, reached: () => {} })
    await untilFirst(signal, [
      ended => buildMissing({ pool, models: missing, signal: ended, onProgress: building }),
      ...(present.length > 0 ? [keepUp] : []),
    ])
  }

  const turn = async () => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof LostCheckpoint || error instanceof RebuildUnderWay)) throw error
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
