import { ProblemError } from '../errors.ts'
import { backOff } from '../send/back-off.ts'
import type { Send, Sending } from '../send/send.ts'
import { connect } from './connect.ts'
import type { Frame } from './frames.ts'

/** `connecting`: for the first time; `open`: what happens is told; `lost`: it is tried again by itself. */
export type FollowState = 'connecting' | 'open' | 'lost'

export type Connecting = {
  /** What to ask for, now; asked again before each connection. */
  readonly ask: () => Sending
  readonly onOpen?: (ledgerId: string | undefined) => void
  readonly onState?: ((state: FollowState) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Whether asking again won't help: the request itself is refused. */
const isFinal = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.status < 500 && failure.status !== 408 && failure.status !== 429

/**
 * The frames of a stream over any number of connections; who takes them lets the next come. Ends when the signal is
 * aborted. Throws the ProblemError of a request that won't go better, such as `invalid-query` or `ledger-changed`.
 */
export async function* stayConnected(
  send: Send,
  path: string,
  { ask, onOpen, onState, signal }: Connecting,
): AsyncGenerator<Frame> {
  let attempt = 0
  let firstDelay: number | undefined
  let failure: unknown
  onState?.('connecting')
  while (!signal?.aborted) {
    for await (const happening of connect(send, path, { ...ask(), signal })) {
      if (signal?.aborted) return
      if (happening.what === 'lost') failure = happening.failure
      else if (happening.what === 'open') {
        onOpen?.(happening.ledgerId)
        onState?.('open')
      } else {
        attempt = 0
        firstDelay = happening.frame.retry ?? firstDelay
        yield happening.frame
      }
    }
    if (signal?.aborted) return
    if (isFinal(failure)) throw failure
    onState?.('lost')
    await backOff(++attempt, failure, signal, firstDelay).catch(() => {})
  }
}
