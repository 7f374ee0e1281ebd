import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from '@partnerships/event-log'
import type { Log } from '@partnerships/service-kit'
import type { Following } from '../../tail/follow.ts'
import type { Tail } from '../../tail/tail.ts'
import { changeWebhook } from '../store/change-webhook.ts'
import { leaseWebhooks, releaseWebhooks } from '../store/lease-webhooks.ts'
import type { Webhook } from '../webhook.ts'
import { deliver } from './deliver.ts'
import type { Send } from './send.ts'

export type RunOptions = {
  readonly pool: Pool
  readonly following: Following
  readonly log: Log
  readonly send: Send
  /** How often to look for webhooks that are new, changed or left by another process, in milliseconds. */
  readonly everyMs?: number
}

export type WebhookRunner = {
  /** Cuts what is under way for a webhook that was changed, and begins anew with what it is now. */
  changed(id: string): void
  /** Cuts what is under way, and leaves the webhooks to other processes. */
  stop(): Promise<void>
}

type Run = { readonly revision: number; readonly stop: AbortController; readonly done: Promise<void> }

/** Delivers to all webhooks that no other process delivers to, each by itself, so that a slow one delays no other. */
export function runWebhooks({ pool, following, log, send, everyMs = 1_000 }: RunOptions): WebhookRunner {
  const lease = randomUUID()
  const runs = new Map<string, Run>()
  const stopping = new AbortController()
  let nap = new AbortController()
  let isAsked = false

  const look = (): void => {
    isAsked = true
    nap.abort()
  }

  const start = (webhook: Webhook, tail: Tail): void => {
    const stop = new AbortController()
    const { id, revision } = webhook
    const done = run(webhook, tail, stop.signal)
      .catch(err => log.warn({ err, webhook: id }, 'delivering failed'))
      .finally(() => {
        runs.delete(id)
        if (stop.signal.aborted) look()
      })
    runs.set(id, { revision, stop, done })
  }

  const run = async (webhook: Webhook, tail: Tail, signal: AbortSignal): Promise<void> => {
    if (webhook.ledgerid === tail.ledgerid) return deliver(webhook, { pool, tail, send, lease, signal })
    const why = `the ledger is another one, ${tail.ledgerid}: replay from a position of it`
    await changeWebhook(pool, webhook.id, { status: 'failing', why })
  }

  const round = async (): Promise<void> => {
    const { tail } = following
    const leased = tail ? await leaseWebhooks(pool, lease) : []
    const revisions = new Map(leased.map(({ id, revision }) => [id, revision]))
    for (const [id, { revision, stop }] of runs) if (revisions.get(id) !== revision) stop.abort()
    for (const webhook of leased) if (tail && !runs.has(webhook.id)) start(webhook, tail)
  }

  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      isAsked = false
      nap = new AbortController()
      await round().catch(err => log.warn({ err }, 'webhooks cannot be looked up'))
      if (isAsked) continue
      await sleep(everyMs, undefined, { signal: AbortSignal.any([nap.signal, stopping.signal]) }).catch(
        () => {},
      )
    }
  }
  const working = work()

  return {
    changed: id => {
      runs.get(id)?.stop.abort()
      look()
    },
    stop: async () => {
      stopping.abort()
      for (const { stop } of runs.values()) stop.abort()
      await working
      await Promise.all([...runs.values()].map(({ done }) => done))
      await releaseWebhooks(pool, lease).catch(err => log.warn({ err }, 'webhooks stay leased for a while'))
    },
  }
}
