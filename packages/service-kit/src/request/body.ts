import { fieldErrors } from '@partnerships/contracts'
import type { z } from 'zod'
import { ProblemError } from '../problems/problem-error.ts'

const mostBytes = 64 * 1024

const tooLarge = (): never => {
  throw new ProblemError({
    code: 'payload-too-large',
    detail: `The body has at most ${mostBytes} bytes here.`,
  })
}

async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (err) {
    throw new ProblemError({
      code: 'malformed-json',
      detail: `The body is not JSON: ${(err as Error).message}.`,
    })
  }
}

/**
 * The request's JSON body by the schema; `empty` when there is none and that is allowed. Throws the problems
 * `unsupported-media-type`, `payload-too-large`, `malformed-json`, and `invalid-query` with every field in error.
 */
export async function parseBody<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  empty?: z.output<Schema>,
): Promise<z.output<Schema>> {
  const bytes = await readBytes(request)
  if (bytes.length === 0 && empty !== undefined) return empty
  const type = request.headers.get('content-type') ?? ''
  if (type.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') {
    const detail = `The body must be application/json; the request has ${type || 'no Content-Type'}.`
    throw new ProblemError({ code: 'unsupported-media-type', detail })
  }
  const parsed = schema.safeParse(parse(bytes))
  if (parsed.success) return parsed.data
  const errors = fieldErrors(parsed.error.issues)
  const { pointer = '', message = '' } = errors[0] ?? {}
  throw new ProblemError({
    code: 'invalid-query',
    detail: `${pointer || 'The body'} ${message}.`,
    errors,
  })
}
