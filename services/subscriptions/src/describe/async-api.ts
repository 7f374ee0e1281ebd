import { eventTypes, recordedEventOf } from '@partnerships/contracts'
import { everySubject, ledgerIdHeader, streamName } from '@partnerships/messaging'
import { Hono } from 'hono'
import { z } from 'zod'

const path = '#/components/schemas/'

/** JSON Schemas by name: the one given, and those with a name of their own that it is made of. */
const schemasOf = (name: string, schema: z.ZodType): Record<string, unknown> => {
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' })
  const {
    $schema: _,
    definitions = {},
    ...rest
  } = JSON.parse(JSON.stringify(made).replaceAll('"#/definitions/', `"${path}`))
  return { ...definitions, [name]: rest }
}

const natsHeaders = z.object({
  'Nats-Msg-Id': z.string().meta({ description: 'The ledger’s id, a colon and the position.' }),
  [ledgerIdHeader]: z.uuid().meta({ description: 'Another one means that positions start anew.' }),
  'Content-Type': z.literal('application/cloudevents+json'),
  traceparent: z.string().optional(),
})

const webhookHeaders = z.object({
  'webhook-id': z
    .string()
    .meta({ description: 'The webhook’s id, a dot and the position; the same over retries.' }),
  'webhook-timestamp': z.string().meta({ description: 'Seconds since 1970.' }),
  'webhook-signature': z.string().meta({
    description: 'As Standard Webhooks has it: `v1,` and Base64, two of them while a secret is rotated.',
  }),
})

const streamHeaders = z.object({
  id: z.string().meta({ description: 'The position; send it back as Last-Event-ID to resume.' }),
  event: z.string().optional().meta({ description: 'The event’s type, with ?event=type.' }),
})

const headers = { stream: streamHeaders, webhooks: webhookHeaders, jetstream: natsHeaders }

const schema = (name: string) => ({ $ref: `${path}${name}` })

/** An event of every type, with the headers that it has on a channel. */
const messagesOn = (channel: keyof typeof headers) =>
  Object.fromEntries(
    eventTypes.map(type => [
      type,
      {
        name: type,
        title: type,
        contentType: 'application/cloudevents+json',
        headers: schema(`${channel}-headers`),
        payload: schema(type),
      },
    ]),
  )

const schemas = Object.assign(
  {},
  ...eventTypes.map(type => schemasOf(type, recordedEventOf(type))),
  ...Object.entries(headers).map(([channel, those]) => schemasOf(`${channel}-headers`, those)),
)

const operation = (channel: keyof typeof headers, summary: string) => ({
  action: 'send',
  channel: { $ref: `#/channels/${channel}` },
  summary,
})

/** What comes to those who subscribe, as AsyncAPI 3.0: over server-sent events, webhooks and NATS JetStream. */
export const asyncApiDocument = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Partnership tracker',
    version: '1',
    description:
      'The events of the ledger as they are recorded, each with its position: 1, 2, 3 … without gaps.',
  },
  defaultContentType: 'application/cloudevents+json',
  channels: {
    stream: {
      address: '/v1/events/stream',
      title: 'Server-sent events',
      description:
        'From any position on and for ever; each event once and in order. Filters and parameters stand in /openapi.json.',
      messages: messagesOn('stream'),
    },
    webhooks: {
      address: null,
      title: 'Webhooks',
      description:
        'Each event is posted to the address that was given, in position order, until it is taken; signed as Standard Webhooks has it.',
      messages: messagesOn('webhooks'),
    },
    jetstream: {
      address: 'partnerships.{programme}.{aggregate}.{type}',
      title: 'NATS JetStream',
      description: `The stream ${streamName} (${everySubject}), whose sequence is the position. Each position comes at least once; drop what is not after your last. What the stream no longer holds is read from GET /v1/events?after=.`,
      parameters: {
        programme: { description: 'The programme’s id; `_` for an event of none.' },
        aggregate: { enum: ['programme', 'organisation', 'partnership', 'activity', 'figure'] },
        type: { description: 'The type after the aggregate, such as `signed`.' },
      },
      messages: messagesOn('jetstream'),
    },
  },
  operations: {
    stream: operation('stream', 'Follow the events over HTTP'),
    webhooks: operation('webhooks', 'Have the events posted'),
    jetstream: operation('jetstream', 'Consume the events from JetStream'),
  },
  components: { schemas },
})

/** `/asyncapi.json`. */
export function asyncApiRoute(): Hono {
  const text = JSON.stringify(asyncApiDocument())
  return new Hono().get('/asyncapi.json', c => c.body(text, 200, { 'content-type': 'application/json' }))
}
