import { JetStreamApiCodes, type PubAck } from '@nats-io/jetstream'
import { createInbox, type Msg, type NatsConnection } from '@nats-io/transport-node'
import { headersFor, type PublishedEvent } from './message.ts'
import { streamName, subjectOf } from './subject.ts'

/** The stream is not where the publisher thought: somebody else writes to it, or it lost something. */
export class OutOfSequence extends Error {
  /** The first position that was not stored; ones after it that were under way may have been, each in its place. */
  readonly position: number

  constructor(message: string, position: number) {
    super(message)
    this.position = position
  }
}

export type OrderedPublisher = {
  /** Sends the event of the position after the last one sent. Returns a promise to await when the window is full. */
  publish(event: PublishedEvent): Promise<void> | undefined
  /** Aborted at the first event that was not stored in its place, with why as its reason; nothing is sent after it. */
  readonly failure: AbortSignal
  /** Stops listening to acknowledgements. */
  close(): void
}

type Options = {
  readonly ledgerid: string
  /** How many events may be under way at once. */
  readonly window?: number | undefined
  /** How long the server may take to acknowledge anything, in milliseconds. */
  readonly patienceMs?: number | undefined
  /** Called with each position that is stored, in order. */
  readonly onStored: (position: number) => void
}

/**
 * Publishes events into the stream, many under way at once, each with the sequence before it as the expected last
 * one, so that NATS itself refuses whatever would not land on its own position.
 *
 * The library's own publish makes a timer and a stack trace an event; one inbox for all acknowledgements is
 * several times as fast.
 */
export function publishInOrder(nc: NatsConnection, options: Options): OrderedPublisher {
  const { ledgerid, window = 1_000, patienceMs = 5_000, onStored } = options
  const failed = new AbortController()
  const inbox = createInbox()
  const headersOf = headersFor(ledgerid, { 'Nats-Expected-Stream': streamName })
  let underWay = 0
  let answeredAt = 0
  let roomAgain: (() => void) | undefined

  const fail = (reason: Error) => {
    failed.abort(reason)
    roomAgain?.()
    close()
  }

  const onAnswer = (position: number, msg: Msg) => {
    if (failed.signal.aborted) return
    const refusal = refusalIn(msg, position)
    if (refusal) return fail(refusal)
    underWay--
    answeredAt = Date.now()
    onStored(position)
    if (underWay <= window / 2) roomAgain?.()
  }

  const answers = nc.subscribe(`${inbox}.*`, {
    callback: (err, msg) => (err ? fail(err) : onAnswer(Number(msg.subject.slice(inbox.length + 1)), msg)),
  })

  const watch = setInterval(() => {
    if (underWay > 0 && Date.now() - answeredAt > patienceMs) fail(new Error('NATS does not answer'))
  }, patienceMs / 5)

  const close = () => {
    clearInterval(watch)
    answers.unsubscribe()
  }

  const publish = (event: PublishedEvent): Promise<void> | undefined => {
    failed.signal.throwIfAborted()
    const headers = headersOf(event)
    headers.set('Nats-Expected-Last-Sequence', `${event.position - 1}`)
    nc.publish(subjectOf(event), event.json, { headers, reply: `${inbox}.${event.position}` })
    if (underWay++ === 0) answeredAt = Date.now()
    if (underWay < window) return undefined
    return new Promise(resolve => {
      roomAgain = resolve
    })
  }

  return { publish, failure: failed.signal, close }
}

type Answer = Partial<PubAck> & { error?: { err_code: number; description: string } }

/** Why the answer doesn't say that the event was stored at its position; undefined when it does. */
function refusalIn(msg: Msg, position: number): Error | undefined {
  if (msg.headers?.code === 503) return new Error(`there is no stream ${streamName}`)
  const { error, seq, duplicate } = msg.json<Answer>()
  if (error) {
    const { StreamWrongLastSequence, StreamWrongLastSequenceUnknown } = JetStreamApiCodes
    const moved = [StreamWrongLastSequence, StreamWrongLastSequenceUnknown].some(
      code => code === error.err_code,
    )
    return moved ? new OutOfSequence(error.description, position) : new Error(error.description)
  }
  if (seq !== position)
    return new OutOfSequence(`position ${position} was answered as sequence ${seq}`, position)
  if (duplicate)
    return new OutOfSequence(`position ${position} was published before, by somebody else`, position)
  return undefined
}
