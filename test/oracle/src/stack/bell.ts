import { type Bell, silentBell } from '@partnerships/event-log'

/** A bell within one process. */
export const createBell = (): { readonly ring: () => void; readonly bell: Bell } => {
  let rung = Promise.withResolvers<void>()
  const ring = () => {
    rung.resolve()
    rung = Promise.withResolvers()
  }
  const wait: Bell['wait'] = async (ms, signal) => {
    const over = new AbortController()
    const either = signal ? AbortSignal.any([signal, over.signal]) : over.signal
    await Promise.race([rung.promise, silentBell.wait(ms, either)])
    over.abort()
  }
  return { ring, bell: { wait } }
}
