import { headers, type MsgHdrs } from '@nats-io/transport-node'
import type { LogEvent } from '@partnerships/event-log'

/** The name of the header that says of which ledger a message is. */
export const ledgerIdHeader = 'Ledger-Id'

/** What the relay needs to know of an event to publish it. */
export type PublishedEvent = Pick<LogEvent, 'position' | 'type' | 'programme' | 'json'>

/**
 * Writes the headers of a ledger's messages, whose body is an event in CloudEvents' structured JSON mode (CloudEvents
 * NATS protocol binding 1.0.3, section 3.2). They are the same object for each event, to be used up before the next:
 * most of it stays, and writing a header costs more than all else about a message. `others` are written too.
 */
export function headersFor(
  ledgerid: string,
  others: Readonly<Record<string, string>> = {},
): (event: PublishedEvent) => MsgHdrs {
  const result = headers()
  for (const [name, value] of Object.entries(others)) result.set(name, value)
  result.set(ledgerIdHeader, ledgerid)
  result.set('Content-Type', 'application/cloudevents+json')
  return event => {
    result.set('Nats-Msg-Id', messageId(event.position, ledgerid))
    result.set('Content-Location', `/v1/events/${event.position}`)
    const traceparent = traceparentIn(event.json)
    if (traceparent) result.set('traceparent', traceparent)
    else result.delete('traceparent')
    return result
  }
}

/** The message id of a position. */
export const messageId = (position: number, ledgerid: string): string => `${ledgerid}:${position}`

function traceparentIn(json: string): string | undefined {
  return json.includes('"traceparent"') ? JSON.parse(json).traceparent : undefined
}
