import type { NatsConnection } from '@nats-io/transport-node'
import { createBell, type Doorbell } from './bell.ts'
import type { Nats } from './connect.ts'

const subject = 'partnership-tracker.bell'

/** Between two rings on the wire; what is rung in between goes out as one. */
const quietMs = 5

/**
 * A bell over NATS: `ring` wakes the readers of every process, those of this one at once, and carries no data. It
 * never throws: without a server it rings in this process only, and the others poll. The bell also rings when the
 * connection comes back, since a ring may have been missed.
 */
export function natsBell(nats: Nats): Doorbell {
  const here = createBell()
  let connection: NatsConnection | null = null
  let listening: NatsConnection | null = null
  let quiet: NodeJS.Timeout | undefined
  let again = false

  nats.onState((state, nc) => {
    connection = state === 'connected' ? nc : null
    if (!connection) return
    if (listening !== connection) connection.subscribe(subject, { callback: here.ring })
    listening = connection
    here.ring()
  })

  const tell = () => {
    again = false
    quiet = setTimeout(() => {
      quiet = undefined
      if (again) tell()
    }, quietMs)
    try {
      connection?.publish(subject)
    } catch {
      // closed or draining at this moment
    }
  }

  const ring = () => {
    here.ring()
    if (quiet) again = true
    else tell()
  }

  return { ring, bell: here.bell }
}
