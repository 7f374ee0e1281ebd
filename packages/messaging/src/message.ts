import { headers, type MsgHdrs } from '@nats-io/transport-node'
import type { LogEvent } from '@partnerships/event-log'

/** The name of the header that says of which ledger a message is. */
export const ledgerIdHeader = 'Ledger-Id'

/** What the relay needs to know of an event to publish it. */
export type PublishedEvent = Pick<LogEvent, 'position' | 'type' | 'programme' | 'json'>

/**
 * The headers of an event's message, whose body is the event in CloudEvents' structured JSON mode
 * (CloudEvents NATS protocol binding 1.0.3, section 3.2).
 */
export function headersOf(event: PublishedEvent, ledgerid: string): MsgHdrs {
  const result = headers()
  result.set('Nats-Msg-Id', messageId(event.position, ledgerid))
  result.set(ledgerIdHeader, ledgerid)
  result.set('Content-Type', 'application/cloudevents+json')
  result.set('Content-Location', `/v1/events/${event.position}`)
  const traceparent = traceparentIn(event.json)
  if (traceparent) result.set('traceparent', traceparent)
  return result
}

/** The message id of a position. */
export const messageId = (position: number, ledgerid: string): string => `${ledgerid}:${position}`

function traceparentIn(json: string): string | undefined {
  return json.includes('"traceparent"') ? JSON.parse(json).traceparent : undefined
}
