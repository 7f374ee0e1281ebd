/**
 * A durable consumer of the events over NATS JetStream, that misses nothing and handles nothing twice:
 *
 *   NATS_URL=nats://127.0.0.1:4222 TRACKER_URL=http://127.0.0.1:8080 \
 *     node docs/examples/consume-jetstream.ts 'partnerships.*.partnership.>'
 *
 * It prints a line for each event, and keeps how far it has come in a file (STATE, consumed.json unless told).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'

const { NATS_URL = 'nats://127.0.0.1:4222', TRACKER_URL = 'http://127.0.0.1:8080' } = process.env
const { STATE = 'consumed.json' } = process.env
const [, , subject = 'partnerships.>'] = process.argv
const [stream, durable] = ['PARTNERSHIPS', 'example']

type CloudEvent = { position: number; type: string; subject: string; programme?: string }
type State = { ledgerid: string; position: number }

const read = async <Answer>(path: string): Promise<Answer> =>
  (await fetch(`${TRACKER_URL}${path}`)).json() as Promise<Answer>

/** How far this consumer has come; from the start when it is new, or when the ledger is another one. */
const resume = async (): Promise<State> => {
  const { ledgerid } = await read<{ ledgerid: string }>('/v1/ledger')
  try {
    const state = JSON.parse(readFileSync(STATE, 'utf8')) as State
    if (state.ledgerid === ledgerid) return state
  } catch {
    // Nothing is kept yet.
  }
  return { ledgerid, position: 0 }
}

/** What the consumer is for. Positions grow; what is not after the last one was handled before. */
const handle = (state: State, event: CloudEvent): void => {
  if (event.position <= state.position) return
  console.log(`${event.position} ${event.type} ${event.subject}`)
  state.position = event.position
  writeFileSync(STATE, JSON.stringify(state))
}

/** Whether the event would come under the subject asked for, of which `*` is one token and `>` the rest. */
const isWanted = ({ programme = '_', type }: CloudEvent): boolean => {
  const [tokens, wanted] = [`partnerships.${programme}.${type}`.split('.'), subject.split('.')]
  return wanted.every((token, i) => token === '>' || token === '*' || token === tokens[i])
}

/** Reads over HTTP what the stream no longer holds, or does not hold yet. */
const catchUp = async (state: State, before: number): Promise<void> => {
  for (let next: number | null = state.position; next !== null && next < before - 1; ) {
    const page: { events: CloudEvent[]; next: number | null } = await read(
      `/v1/events?after=${next}&limit=1000`,
    )
    for (const event of page.events.filter(isWanted)) handle(state, event)
    next = page.next
  }
}

const consume = async (nc: NatsConnection): Promise<void> => {
  const state = await resume()
  const manager = await jetstreamManager(nc)
  const { state: held } = await manager.streams.info(stream)
  if (held.first_seq > state.position + 1) await catchUp(state, held.first_seq)
  await manager.consumers.add(stream, {
    durable_name: durable,
    filter_subject: subject,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
  })
  const consumer = await jetstream(nc).consumers.get(stream, durable)
  // A stream that was wiped takes its consumers along: then this ends, and is begun anew.
  for await (const message of await consumer.consume({ abort_on_missing_resource: true })) {
    if (message.headers?.get('Ledger-Id') !== state.ledgerid) return
    handle(state, message.json<CloudEvent>())
    message.ack()
  }
}

const nc = await connect({ servers: NATS_URL, maxReconnectAttempts: -1, waitOnFirstConnect: true })
process.once('SIGTERM', () => nc.close())
while (!nc.isClosed()) {
  await consume(nc).catch(error => console.error(`${error.message}; trying again`))
  await sleep(500)
}
