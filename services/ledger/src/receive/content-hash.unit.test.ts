import { hash } from 'node:crypto'
import { expect, it } from 'vitest'
import { contentHash } from './content-hash.ts'

it('hashes the canonical form of the JSON value', () => {
  const posted = JSON.parse('{ "b": [1.0, 1e2, "\\u20ac"], "a": {"z": null, "": -0} }')
  expect(contentHash(posted)).toEqual(hash('sha256', '{"a":{"":0,"z":null},"b":[1,100,"€"]}', 'hex'))
})

it('leaves the trace out, and nothing else', () => {
  const event = { id: '1', data: { traceparent: 'x' } }
  expect(contentHash({ ...event, traceparent: 'a', tracestate: 'b' })).toEqual(contentHash(event))
  expect(contentHash({ id: '1', data: {} })).not.toEqual(contentHash(event))
  expect(contentHash(JSON.parse('{"id":"1","__proto__":1}'))).not.toEqual(contentHash({ id: '1' }))
})

it('knows no content for what has no canonical form', () => {
  expect(contentHash(JSON.parse('{"value": 1e400}'))).toBeNull()
  expect(contentHash({ text: '\ud800' })).toBeNull()
  expect(contentHash(JSON.parse(`{"deep": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`))).toBeNull()
})
