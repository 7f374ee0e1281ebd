import { createParser } from 'eventsource-parser'
import { chunksOf } from '../send/chunks.ts'

/** A server-sent event; `id` alone says how far was read, `retry` how long to wait before coming back. */
export type Frame = { id?: string; data?: string; retry?: number }

/** The server-sent events of an answer as they come; `onChunk` is told whenever anything came, comments too. */
export async function* framesOf(response: Response, onChunk: () => void): AsyncGenerator<Frame> {
  let frames: Frame[] = []
  const parser = createParser({
    onId: id => frames.push({ id }),
    onEvent: ({ id, data }) => {
      const last = frames.at(-1)
      if (last && id !== undefined) last.data = data
      else frames.push({ data })
    },
    onRetry: retry => frames.push({ retry }),
  })
  for await (const chunk of chunksOf(response)) {
    onChunk()
    parser.feed(chunk)
    const read = frames
    frames = []
    yield* read
  }
}
