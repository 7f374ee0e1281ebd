export { backoff } from './backoff.ts'
export { createBell, type Doorbell } from './bell.ts'
export { connectNats, type Nats, type NatsState } from './connect.ts'
export { ledgerIdHeader, messageId, type PublishedEvent } from './message.ts'
export { natsBell } from './nats-bell.ts'
export { type OrderedPublisher, OutOfSequence, publishInOrder } from './publish.ts'
export {
  adjustStream,
  createStream,
  deleteStream,
  readStream,
  type StreamLimits,
  type StreamMessage,
  type StreamState,
} from './stream.ts'
export { everySubject, streamName, subjectOf } from './subject.ts'
