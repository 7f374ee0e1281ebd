import { HonoRequest } from 'hono/request'
import { expect, it } from 'vitest'
import { bodyKind } from './media-type.ts'

const kindOf = (headers: Record<string, string>) =>
  bodyKind(new HonoRequest(new Request('http://ledger/v1/events', { method: 'POST', headers })))

it.each([
  ['application/cloudevents+json', 'event'],
  ['application/cloudevents-batch+json', 'batch'],
  ['application/json', 'json'],
  ['Application/JSON; charset=UTF-8', 'json'],
  ['application/x-ndjson; charset="utf-8"', 'lines'],
])('%s', (type, kind) => {
  expect(kindOf({ 'content-type': type })).toBe(kind)
})

it.each([
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=iso-8859-1' },
  { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  { 'content-type': 'constructor' },
  {},
])('refuses %j', headers => {
  expect(() => kindOf(headers as Record<string, string>)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'unsupported-media-type' }) }),
  )
})
