import { setTimeout as sleep } from 'node:timers/promises'
import { differences } from './difference.ts'
import type { Survey } from './survey.ts'

type Watch = {
  readonly look: () => Promise<Survey>
  readonly everyMs: number
  /** The last position that was acknowledged. */
  readonly stored: () => number
  readonly signal: AbortSignal
}

/** Compares the stream with the ledger now and then, for ever; throws when they differ, and when the signal aborts. */
export async function watch({ look, everyMs, stored, signal }: Watch): Promise<never> {
  for (;;) {
    await sleep(everyMs, undefined, { signal })
    const acknowledged = stored()
    const { stream, difference } = await look()
    if (difference !== null) throw new Error(differences[difference])
    if (stream === null) throw new Error('the stream is gone')
    if (stream.last < acknowledged) throw new Error('the stream has lost its end')
  }
}
