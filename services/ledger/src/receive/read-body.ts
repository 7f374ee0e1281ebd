import { ProblemError } from '@partnerships/service-kit'
import { limits } from './limits.ts'

const tooLarge = () =>
  new ProblemError({ code: 'payload-too-large', detail: `A body has at most ${limits.bodyBytes} bytes.` })

async function readUnannounced(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    // Not cancelled: that would close the connection before the answer is out.
    if (size > limits.bodyBytes) throw tooLarge()
    chunks.push(value)
  }
}

/**
 * The whole body. Throws a `payload-too-large` problem as soon as the size announced, or that of what has come
 * so far, is over the limit, so that never more than that is held.
 */
export async function readBody(request: Request): Promise<Buffer> {
  const announced = request.headers.get('content-length')
  if (announced === null) return request.body ? readUnannounced(request.body) : Buffer.alloc(0)
  if (Number(announced) > limits.bodyBytes) throw tooLarge()
  return Buffer.from(await request.arrayBuffer())
}
