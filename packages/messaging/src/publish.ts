import { JetStreamApiCodes, type PubAck } from '@nats-io/jetstream'
import { createInbox, type Msg, type NatsConnection } from '@nats-io/transport-node'
import { headersFor, messageId, type PublishedEvent } from './message.ts'
import { streamName, subjectOf } from './subject.ts'

/** The stream is not where the publisher thought: somebody else writes to it, or it lost something. */
export class OutOfSequence extends Error {}

export type OrderedPublisher = {
  /**
   * Sends the events of the positions after the last one sent; that the last of them is stored is acknowledged, and so
   * are all before it. Returns a promise to await when the window is full.
   */
  publish(events: readonly PublishedEvent[]): Promise<void> | undefined
  /** Aborted once something was not stored in its place, with why as its reason; nothing is sent after it. */
  readonly failure: AbortSignal
  /** Stops listening to acknowledgements. */
  close(): void
}

type Options = {
  readonly ledgerid: string
  /** How many events may be under way before it is waited for room. */
  readonly window?: number | undefined
  /** How long the server may take to acknowledge anything, in milliseconds. */
  readonly patienceMs?: number | undefined
  /** Called with each position that is acknowledged: all up to it are stored. */
  readonly onStored: (position: number) => void
}

/**
 * Publishes events into the stream, many under way at once. The first is sent with the sequence before it as the
 * expected last one, each other one with the id of the message before it as the expected last one, so that NATS itself
 * refuses whatever would not land on its own position: who is stored follows the one before, and vouches for all.
 *
 * The library's own publish makes a timer and a stack trace an event; one inbox for all acknowledgements is
 * several times as fast.
 */
export function publishInOrder(nc: NatsConnection, options: Options): OrderedPublisher {
  const { ledgerid, window = 1_000, patienceMs = 5_000, onStored } = options
  const failed = new AbortController()
  const inbox = createInbox()
  const headersOf = headersFor(ledgerid)
  let sent: number | undefined
  let acknowledged = 0
  let answeredAt = 0
  let roomAgain: (() => void) | undefined

  const underWay = () => (sent ?? acknowledged) - acknowledged

  const fail = (reason: Error) => {
    failed.abort(reason)
    roomAgain?.()
    close()
  }

  const onAnswer = (position: number, msg: Msg) => {
    if (failed.signal.aborted) return
    const refusal = refusalIn(msg, position)
    if (refusal) return fail(refusal)
    acknowledged = position
    answeredAt = Date.now()
    onStored(position)
    if (underWay() <= window / 2) roomAgain?.()
  }

  const answers = nc.subscribe(`${inbox}.*`, {
    callback: (err, msg) => (err ? fail(err) : onAnswer(Number(msg.subject.slice(inbox.length + 1)), msg)),
  })

  const watch = setInterval(() => {
    if (underWay() > 0 && Date.now() - answeredAt > patienceMs) fail(new Error('NATS does not answer'))
  }, patienceMs / 5)

  const close = () => {
    clearInterval(watch)
    answers.unsubscribe()
  }

  const send = (event: PublishedEvent, reply: string | undefined) => {
    const headers = headersOf(event)
    const before = event.position - 1
    if (sent === undefined) {
      acknowledged = before
      headers.set(expected.stream, streamName)
      headers.set(expected.lastSequence, `${before}`)
    } else {
      headers.delete(expected.stream)
      headers.delete(expected.lastSequence)
      headers.set(expected.lastMessage, messageId(before, ledgerid))
    }
    sent = event.position
    nc.publish(subjectOf(event), event.json, reply === undefined ? { headers } : { headers, reply })
  }

  const publish = (events: readonly PublishedEvent[]): Promise<void> | undefined => {
    failed.signal.throwIfAborted()
    if (underWay() === 0) answeredAt = Date.now()
    const last = events.at(-1)
    for (const event of events) send(event, event === last ? `${inbox}.${event.position}` : undefined)
    if (underWay() < window) return undefined
    return new Promise(resolve => {
      roomAgain = resolve
    })
  }

  return { publish, failure: failed.signal, close }
}

/** The headers that say after what a message is to be stored. */
const expected = {
  stream: 'Nats-Expected-Stream',
  lastSequence: 'Nats-Expected-Last-Sequence',
  lastMessage: 'Nats-Expected-Last-Msg-Id',
}

type Answer = Partial<PubAck> & { error?: { err_code: number; description: string } }

/** What NATS answers when the stream doesn't end as expected. */
const moved: readonly number[] = [
  JetStreamApiCodes.StreamWrongLastSequence,
  JetStreamApiCodes.StreamWrongLastSequenceUnknown,
  // JSStreamWrongLastMsgIDErrF
  10_070,
]

/** Why the answer doesn't say that the event was stored at its position; undefined when it does. */
function refusalIn(msg: Msg, position: number): Error | undefined {
  if (msg.headers?.code === 503) return new Error(`there is no stream ${streamName}`)
  const { error, seq, duplicate } = msg.json<Answer>()
  if (error)
    return moved.includes(error.err_code)
      ? new OutOfSequence(error.description)
      : new Error(error.description)
  if (seq !== position) return new OutOfSequence(`position ${position} was answered as sequence ${seq}`)
  if (duplicate) return new OutOfSequence(`position ${position} was published before, by somebody else`)
  return undefined
}
