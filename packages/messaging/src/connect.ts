import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type NatsConnection, wsconnect } from '@nats-io/transport-node'
import { backoff } from './backoff.ts'

export type NatsState = 'connecting' | 'connected' | 'closed'

/** A connection to NATS that outlives its server: it is there at once, and connected whenever the server is. */
export type Nats = {
  readonly state: NatsState
  /** The connection as soon as the server is there. Rejects when the signal aborts or the connection is closed. */
  connected(signal?: AbortSignal): Promise<NatsConnection>
  /** Calls back with the state now and at each change; returns how to end that. */
  onState(listener: (state: NatsState, connection: NatsConnection | null) => void): () => void
  /** Sends what is buffered and closes for good. */
  close(): Promise<void>
}

/** A server that answers no ping for two of these is taken for dead. */
const pingIntervalMs = 10_000

/**
 * Connects to NATS and stays connected: a server that is absent, now or later, is tried again for ever, with
 * backoff. Never blocks and never throws for want of a server.
 * @param url nats://, tls://, ws:// or wss://, with `user:password@` where the server asks for it
 * @param name what the server lists the connection as
 */
export function connectNats(url: string, name: string): Nats {
  const closing = new AbortController()
  const listeners = new Set<Parameters<Nats['onState']>[0]>()
  let connection: NatsConnection | null = null
  let state: NatsState = 'connecting'

  const become = (next: NatsState) => {
    if (next === state) return
    state = next
    for (const listener of listeners) listener(state, connection)
  }

  /** Follows one connection over its reconnects, until it is closed. */
  const follow = async (nc: NatsConnection, retry: { failures: number }) => {
    connection = nc
    become('connected')
    for await (const status of nc.status()) {
      if (status.type === 'disconnect') become('connecting')
      if (status.type === 'reconnecting') retry.failures++
      if (status.type === 'reconnect') {
        retry.failures = 0
        become('connected')
      }
    }
    connection = null
  }

  const run = async () => {
    const retry = { failures: 0 }
    while (!closing.signal.aborted) {
      try {
        const nc = await open(url, name, () => backoff(retry.failures))
        retry.failures = 0
        if (closing.signal.aborted) await nc.close()
        else await follow(nc, retry)
      } catch {
        await sleep(backoff(retry.failures++), undefined, { signal: closing.signal }).catch(() => {})
      }
      if (!closing.signal.aborted) become('connecting')
    }
  }
  const running = run()

  const onState: Nats['onState'] = listener => {
    listeners.add(listener)
    listener(state, connection)
    return () => listeners.delete(listener)
  }

  return {
    get state() {
      return state
    },
    connected: signal => whenConnected(onState, signal),
    onState,
    async close() {
      closing.abort()
      await connection?.drain().catch(() => connection?.close())
      await running
      become('closed')
    },
  }
}

/** One attempt for the first connection; after it the library comes back by itself. */
function open(url: string, name: string, reconnectDelayHandler: () => number): Promise<NatsConnection> {
  const { protocol, host, username, password } = new URL(url)
  const socket = protocol === 'ws:' || protocol === 'wss:'
  const dial = socket ? wsconnect : connect
  return dial({
    name,
    servers: socket ? `${protocol}//${host}` : host,
    timeout: 5_000,
    maxReconnectAttempts: -1,
    reconnectDelayHandler,
    ignoreAuthErrorAbort: true,
    pingInterval: pingIntervalMs,
    // What rings here has rung already.
    noEcho: true,
    noAsyncTraces: true,
    ...(protocol === 'tls:' ? { tls: {} } : {}),
    ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}),
  })
}

function whenConnected(onState: Nats['onState'], signal?: AbortSignal): Promise<NatsConnection> {
  const { promise, resolve, reject } = Promise.withResolvers<NatsConnection>()
  const aborted = () => reject(signal?.reason)
  if (signal?.aborted) aborted()
  signal?.addEventListener('abort', aborted)
  const end = onState((state, connection) => {
    if (state === 'connected' && connection) resolve(connection)
    if (state === 'closed') reject(new Error('the connection to NATS is closed'))
  })
  return promise.finally(() => {
    end()
    signal?.removeEventListener('abort', aborted)
  })
}
