import { HonoRequest } from 'hono/request'
import { expect, it } from 'vitest'
import { accepted } from './accepted.ts'

const answerTo = (accept?: string) =>
  accepted(new HonoRequest(new Request('http://api/', accept === undefined ? {} : { headers: { accept } })), [
    'application/json',
    'application/x-ndjson',
  ])

it.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['application/*', 'application/json'],
  ['application/x-ndjson', 'application/x-ndjson'],
  ['Application/X-NDJSON', 'application/x-ndjson'],
  ['text/html, application/x-ndjson;q=0.5, */*;q=0.1', 'application/x-ndjson'],
  ['application/json;q=0.2, application/x-ndjson', 'application/x-ndjson'],
  ['application/json;q=0, */*', 'application/x-ndjson'],
])('%s: %s', (accept, type) => {
  expect(answerTo(accept)).toBe(type)
})

it.each(['text/html', 'application/json;q=0', 'nonsense'])('has nothing for %s', accept => {
  expect(() => answerTo(accept)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'not-acceptable' }) }),
  )
})
