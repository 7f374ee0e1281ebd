import { ProblemError } from '@partnerships/service-kit'
import type { HonoRequest } from 'hono'

/** How a body carries events. `json` is one event when it holds an object, a batch when it holds an array. */
export type BodyKind = 'event' | 'batch' | 'json' | 'lines'

const kinds: Readonly<Record<string, BodyKind>> = {
  'application/cloudevents+json': 'event',
  'application/cloudevents-batch+json': 'batch',
  'application/json': 'json',
  'application/x-ndjson': 'lines',
}

const utf8 = /^charset="?utf-8"?$/i

/** The body's kind by the request's Content-Type. Throws an `unsupported-media-type` problem for any other. */
export function bodyKind(request: HonoRequest): BodyKind {
  const header = request.header('content-type') ?? ''
  const encoding = request.header('content-encoding') ?? 'identity'
  if (encoding === 'identity' && Object.hasOwn(kinds, header)) return kinds[header] as BodyKind
  const [type = '', ...parameters] = header.split(';').map(part => part.trim())
  const kind = Object.hasOwn(kinds, type.toLowerCase()) ? kinds[type.toLowerCase()] : undefined
  const foreign = parameters.some(parameter => /^charset=/i.test(parameter) && !utf8.test(parameter))
  if (kind && !foreign && encoding === 'identity') return kind
  const given =
    header === '' ? 'no Content-Type' : encoding === 'identity' ? header : `${header} as ${encoding}`
  throw new ProblemError({
    code: 'unsupported-media-type',
    detail: `Events are posted as ${Object.keys(kinds).join(', ')}, in UTF-8 and not encoded; the request has ${given}.`,
  })
}
