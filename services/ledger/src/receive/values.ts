import { ProblemError } from '@partnerships/service-kit'
import { elementSizes } from './element-sizes.ts'
import { limits } from './limits.ts'
import { parseJson } from './parse-json.ts'

/** The JSON values that a body holds, and whether they came as a batch. */
export type Values = { readonly values: readonly unknown[]; readonly isBatch: boolean }

const tooLarge = (detail: string, pointer?: string) =>
  new ProblemError({
    code: 'payload-too-large',
    detail,
    ...(pointer !== undefined && { errors: [{ pointer, message: 'is too large' }] }),
  })

const openArray = 0x5b
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** Whether the text begins as an array does, after white space or a byte order mark. */
function beginsAsArray(bytes: Buffer): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (!isSpace(byte)) return byte === openArray
  }
  return false
}

function judgeSizes(bytes: Buffer, isBatch: boolean): void {
  const sizes = isBatch ? elementSizes(bytes) : [bytes.length]
  const large = sizes.findIndex(size => size > limits.eventBytes)
  if (sizes.length > limits.batchEvents)
    throw tooLarge(`A batch has at most ${limits.batchEvents} events; this one has ${sizes.length}.`)
  if (large === -1) return
  const detail = `An event has at most ${limits.eventBytes} bytes as posted; this one has ${sizes[large]}.`
  throw tooLarge(detail, isBatch ? `/${large}` : '')
}

/**
 * The events of a body that carries one, or a batch. Sizes are judged first, then the JSON: throws a
 * `payload-too-large`, `malformed-json` or, for a batch that is none, `invalid-event` problem.
 */
export function valuesOf(bytes: Buffer, kind: 'event' | 'batch' | 'json'): Values {
  const isBatch = kind === 'batch' || (kind === 'json' && beginsAsArray(bytes))
  judgeSizes(bytes, isBatch)
  const json = parseJson(bytes)
  if (!json.ok) throw new ProblemError({ code: 'malformed-json', detail: `The body ${json.detail}.` })
  if (!isBatch) return { values: [json.value], isBatch }
  const values = json.value
  if (Array.isArray(values) && values.length > 0) return { values, isBatch }
  const message = `must be an array of 1 to ${limits.batchEvents} events`
  throw new ProblemError({
    code: 'invalid-event',
    detail: `A batch ${message}.`,
    errors: [{ pointer: '', message }],
  })
}
