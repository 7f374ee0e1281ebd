import { type Line, LineCutter } from './lines.ts'

/** The client sent nothing, or took nothing, for too long. */
export class Stalled extends Error {
  override name = 'Stalled'
}

/** Rejects with `Stalled` when the promise takes longer. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stalled(`nothing came for ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The lines of a body, as they come; blank ones are left out. Throws `Stalled` when the client sends nothing for
 * `stallMs`, and whatever the body fails with.
 */
export async function* readLines(body: ReadableStream<Uint8Array>, stallMs: number): AsyncGenerator<Line[]> {
  const reader = body.getReader()
  const cutter = new LineCutter()
  try {
    for (;;) {
      const { done, value } = await within(stallMs, reader.read())
      yield done ? cutter.end() : cutter.push(value)
      if (done) return
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}
