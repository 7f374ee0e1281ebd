import type { RecordedEvent } from '@partnerships/contracts'
import type { EventFilter } from '../queries.ts'
import type { Send } from '../send/send.ts'
import { type FollowState, stayConnected } from './stay-connected.ts'

export type FollowOptions = {
  /** The position after which to begin; the end of the ledger unless told. */
  readonly after?: number | undefined
  /** The ledger that `after` is of; that of the first connection unless told. */
  readonly ledgerId?: string | undefined
  /** Told of each event once, in position order; the next one waits for what it returns. */
  readonly onEvent: (event: RecordedEvent) => void | Promise<void>
  /** Told how far was read, also when nothing passed the filter. */
  readonly onPosition?: ((position: number) => void) | undefined
  readonly onState?: ((state: FollowState) => void) | undefined
  /** Ends it. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Follows the events as they are recorded, over any number of connections: what broke off is taken up after the last
 * event that was handled. Resolves when the signal is aborted. Rejects with the ProblemError of a request that won't
 * go better, such as `invalid-query`, or `ledger-changed` when a restore has made positions meaningless; and with
 * what a handler throws.
 */
export const followOf =
  (send: Send) =>
  async (
    query: EventFilter,
    { after, ledgerId, onEvent, onPosition, onState, signal }: FollowOptions,
  ): Promise<void> => {
    let position = after
    let ledger = ledgerId
    const frames = stayConnected(send, '/v1/events/stream', {
      ask: () => ({
        query,
        ledgerId: ledger,
        ...(position !== undefined && { headers: { 'last-event-id': String(position) } }),
      }),
      onOpen: from => {
        ledger ??= from
      },
      onState,
      signal,
    })
    for await (const { id, data } of frames) {
      if (data !== undefined) await onEvent(JSON.parse(data) as RecordedEvent)
      if (id === undefined) continue
      position = Number(id)
      onPosition?.(position)
    }
  }
