import { type Line, LineCutter } from './lines.ts'
import type { StallWatch } from './stall-watch.ts'

/**
 * The lines of a body, as they come; blank ones are left out. Ends without the rest when the exchange stalls;
 * throws what the body fails with.
 */
export async function* readLines(
  body: ReadableStream<Uint8Array>,
  watch: StallWatch,
): AsyncGenerator<Line[]> {
  const reader = body.getReader()
  const cutter = new LineCutter()
  const cancel = () => reader.cancel().catch(() => {})
  watch.signal.addEventListener('abort', cancel)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (watch.signal.aborted) return
      watch.moved()
      yield done ? cutter.end() : cutter.push(value)
      if (done) return
    }
  } finally {
    watch.signal.removeEventListener('abort', cancel)
    cancel()
  }
}
