import { expect, test } from 'vitest'
import { headersFor } from './message.ts'

const event = (json: object) => ({
  position: 7,
  type: 'partnership.signed',
  programme: 'essaim',
  json: JSON.stringify(json),
})

const headersOf = headersFor('ledger-1')

const entries = (json: object) =>
  Object.fromEntries([...headersOf(event(json))].map(([name, values]) => [name, values.join()]))

test('a message says its id, its ledger and what its body is', () => {
  expect(entries({ id: 'a' })).toEqual({
    'Nats-Msg-Id': 'ledger-1:7',
    'Ledger-Id': 'ledger-1',
    'Content-Type': 'application/cloudevents+json',
    'Content-Location': '/v1/events/7',
  })
})

test('a message carries on the trace of its event', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  expect(entries({ id: 'a', traceparent })).toMatchObject({ traceparent })
})

test('a trace that is only spoken of is none, nor is that of the event before', () => {
  expect(entries({ id: 'a', data: { note: 'the "traceparent" was lost' } })).not.toHaveProperty('traceparent')
})
