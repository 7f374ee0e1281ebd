import type { FollowState } from '@partnerships/client'
import type { RecordedEvent } from '@partnerships/contracts'
import { client } from '../api/client.ts'
import { untilShown, whileSeen } from './sight.ts'

export type Told = {
  readonly onEvent: (event: RecordedEvent) => void
  readonly onState: (state: FollowState) => void
  /** What was known of positions no longer holds: it is another ledger, or the server refused to go on. */
  readonly onForget: () => void
}

/** After a refusal, so long until it is tried afresh, in milliseconds. */
const REST = 10_000

/**
 * Follows the ledger from where it stands now until the signal is aborted. While the page is out of sight it holds no
 * connection, as a browser has six for all its tabs; when it is seen again, it goes on after the last event read. So it
 * does when a connection was lost. Never rejects.
 */
export const followLedger = async (told: Told, signal: AbortSignal): Promise<void> => {
  let read: { position: number; ledgerId?: string } | undefined
  while (!signal.aborted) {
    await untilShown(signal)
    const sight = whileSeen(signal)
    try {
      read ??= await whereItStands(sight.signal)
      await client.follow(
        {},
        {
          after: read?.position,
          ledgerId: read?.ledgerId,
          signal: sight.signal,
          onState: told.onState,
          onEvent: told.onEvent,
          onPosition: position => {
            read = { ...read, position }
          },
        },
      )
    } catch {
      if (signal.aborted) return
      read = undefined
      told.onState('lost')
      told.onForget()
      await rest(signal)
    } finally {
      sight.end()
    }
  }
}

/** Where the ledger ends; undefined when it can't be reached: then events are followed from when it can. */
const whereItStands = async (signal: AbortSignal) => {
  try {
    const { data } = await client.ledger({ signal })
    return { position: data.position, ledgerId: data.ledgerid }
  } catch {
    return undefined
  }
}

const rest = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, REST)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
