import { failureOf, type Send, type Sending } from '../send/send.ts'
import { type Frame, framesOf } from './frames.ts'
import { watchSilence } from './silence.ts'

/** What happens to one connection; it ends with how it was lost, and never throws. */
export type Happening =
  | { readonly what: 'open'; readonly ledgerId: string | undefined }
  | { readonly what: 'frame'; readonly frame: Frame }
  | { readonly what: 'lost'; readonly failure: unknown }

/** Opens a stream of server-sent events and reads it for as long as it lasts. */
export async function* connect(send: Send, path: string, sending: Sending): AsyncGenerator<Happening> {
  const silence = watchSilence()
  const signal = sending.signal ? AbortSignal.any([sending.signal, silence.signal]) : silence.signal
  try {
    const response = await send(path, {
      ...sending,
      signal,
      accept: 'text/event-stream',
      cache: 'no-store',
    })
    yield { what: 'open', ledgerId: response.headers.get('ledger-id') ?? undefined }
    for await (const frame of framesOf(response, silence.heard)) yield { what: 'frame', frame }
    yield { what: 'lost', failure: failureOf(undefined, path) }
  } catch (failure) {
    yield { what: 'lost', failure }
  } finally {
    silence.end()
  }
}
