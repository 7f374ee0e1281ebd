import {
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StoredMsg,
  type StreamInfo,
} from '@nats-io/jetstream'
import { millis, type NatsConnection, nanos } from '@nats-io/transport-node'
import { ledgerIdHeader } from './message.ts'
import { everySubject, streamName } from './subject.ts'

/** How much of the ledger the stream keeps; all of it where nothing is said. */
export type StreamLimits = {
  readonly maxAgeMs?: number | undefined
  readonly maxBytes?: number | undefined
  readonly replicas?: number | undefined
}

/** What the stream holds: the messages from `first` to `last`, `deleted` of which are gone from in between. */
export type StreamState = {
  /** Another time here means another stream under the same name. */
  readonly created: string
  readonly first: number
  readonly last: number
  readonly messages: number
  readonly deleted: number
  readonly bytes: number
  readonly maxAgeMs: number
  readonly maxBytes: number
  /** The ledger that the stream was made for; empty when it doesn't say. */
  readonly ledgerid: string
  /** Null when there is none, be it that the stream is empty or that it was deleted. */
  readonly lastMessage: StreamMessage | null
}

/** A message as the stream holds it; what it doesn't say is empty. */
export type StreamMessage = { readonly id: string; readonly ledgerid: string; readonly json: string }

const purpose = 'The events of ledger '

/** A window as short as NATS allows: the expected sequence does what the message id would. */
const duplicateWindowMs = 100

const configOf = (limits: StreamLimits, ledgerid: string) => ({
  subjects: [everySubject],
  description: `${purpose}${ledgerid}`,
  max_age: nanos(limits.maxAgeMs ?? 0),
  max_bytes: limits.maxBytes ?? -1,
  max_msgs: -1,
  max_msgs_per_subject: -1,
  discard: DiscardPolicy.Old,
  num_replicas: limits.replicas ?? 1,
  duplicate_window: nanos(duplicateWindowMs),
})

const manager = (nc: NatsConnection) => jetstreamManager(nc, { checkAPI: false })

/** Makes the stream, empty. Does nothing when another has just made the same. */
export async function createStream(
  nc: NatsConnection,
  limits: StreamLimits,
  ledgerid: string,
): Promise<void> {
  const { streams } = await manager(nc)
  const kind = { name: streamName, storage: StorageType.File, retention: RetentionPolicy.Limits }
  await streams.add({ ...configOf(limits, ledgerid), ...kind })
}

/** Gives a stream that is there these limits, where it has others. */
export async function adjustStream(
  nc: NatsConnection,
  limits: StreamLimits,
  ledgerid: string,
): Promise<void> {
  const { streams } = await manager(nc)
  const wanted = configOf(limits, ledgerid)
  const { config } = await streams.info(streamName)
  const differs = Object.entries(wanted).some(
    ([key, value]) => JSON.stringify(config[key as keyof typeof wanted]) !== JSON.stringify(value),
  )
  if (differs) await streams.update(streamName, wanted)
}

/** Deletes the stream with all it holds, and the consumers on it. */
export async function deleteStream(nc: NatsConnection): Promise<void> {
  const { streams } = await manager(nc)
  await streams.delete(streamName).catch(unlessAbsent)
}

/** What the stream holds at one moment, or null when there is no stream. */
export async function readStream(nc: NatsConnection): Promise<StreamState | null> {
  const { streams } = await manager(nc)
  for (let info = await streams.info(streamName).catch(unlessAbsent); info; ) {
    const { last_seq, messages } = info.state
    const lastMessage =
      messages > 0 ? await streams.getMessage(streamName, { seq: last_seq }).catch(unlessAbsent) : null
    if (lastMessage || messages === 0) return stateOf(info, lastMessage ?? null)
    const later = await streams.info(streamName).catch(unlessAbsent)
    if (later && !movedOn(info, later)) return stateOf(later, null)
    info = later
  }
  return null
}

/** Whether what made the last message vanish is only that the stream is in use. */
const movedOn = (before: StreamInfo, after: StreamInfo): boolean =>
  before.created !== after.created ||
  before.state.last_seq !== after.state.last_seq ||
  before.state.first_seq !== after.state.first_seq

function stateOf({ created, config, state }: StreamInfo, lastMessage: StoredMsg | null): StreamState {
  const { first_seq: first, last_seq: last, messages, bytes } = state
  const { description = '' } = config
  return {
    created: String(created),
    first,
    last,
    messages,
    deleted: messages > 0 ? last - first + 1 - messages : 0,
    bytes,
    maxAgeMs: millis(config.max_age),
    maxBytes: config.max_bytes,
    ledgerid: description.startsWith(purpose) ? description.slice(purpose.length) : '',
    lastMessage: lastMessage && messageOf(lastMessage),
  }
}

const messageOf = (message: StoredMsg): StreamMessage => ({
  id: message.header.get('Nats-Msg-Id'),
  ledgerid: message.header.get(ledgerIdHeader),
  json: message.string(),
})

function unlessAbsent(err: unknown): undefined {
  const absent = err instanceof JetStreamApiError && err.code === JetStreamApiCodes.StreamNotFound
  if (!absent) throw err
}
