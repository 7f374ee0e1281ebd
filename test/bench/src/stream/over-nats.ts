import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Msg, type NatsConnection } from '@nats-io/transport-node'
import { openingEvent } from '../events.ts'
import { agesIn, stamp } from './clock.ts'
import { steadily } from './steadily.ts'

const timed = 20
const subject = 'bench.hop'

/** From before a publication over NATS core to when it is received, in milliseconds, with so many subscribers. */
export const latenciesOverNats = async (
  url: string,
  subscribers: number,
  perSecond: number,
  seconds: number,
): Promise<number[]> => {
  const ages: number[] = []
  const heard = Math.min(timed, subscribers)
  const publisher = await connect({ servers: url })
  const connections: NatsConnection[] = []
  while (connections.length < subscribers) {
    const some = Array.from({ length: Math.min(50, subscribers - connections.length) }, () =>
      connect({ servers: url }),
    )
    connections.push(...(await Promise.all(some)))
  }
  for (const [i, connection] of connections.entries()) {
    const hear = (_: Error | null, message: Msg) => {
      if (i < heard) ages.push(...agesIn(message.string()))
    }
    connection.subscribe(subject, { callback: hear })
    await connection.flush()
  }
  await steadily(perSecond, seconds, () => {
    const event = openingEvent()
    publisher.publish(subject, JSON.stringify({ ...event, id: `${stamp()}-${event.id}` }))
  })
  for (let waited = 0; ages.length < perSecond * seconds * heard && waited < 60_000; waited += 100)
    await sleep(100)
  await Promise.all([publisher, ...connections].map(connection => connection.close()))
  return ages
}
