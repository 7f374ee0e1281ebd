import { findNats, freePort, type Nats, startNats, startPostgres } from '@partnerships/embedded'
import { checkPage } from './check-page.ts'
import { checkPort } from './check-port.ts'
import { takeDataFolder } from './data-folder.ts'
import { keepRunning, type Running } from './keep-running.ts'
import { prepareDatabase } from './prepare-database.ts'
import { sampleOnce } from './sample-once.ts'
import type { Say } from './say.ts'
import { type ServiceName, startService } from './service.ts'
import type { Settings } from './settings.ts'
import { untilReady } from './until-ready.ts'

export type Stack = {
  /** Resolves to the address where everything answers. Throws CannotStart, or what went wrong. */
  readonly start: () => Promise<string>
  /** Stops what has been started so far, the services before the servers that they need; within 10 s. */
  readonly stop: () => Promise<void>
}

/** Everything on one machine: servers, tables, services, sample, in this order. */
export const createStack = (settings: Settings, say: Say): Stack => {
  const { HOST, DATA_DIR, DATABASE_URL, NATS_URL, SAMPLE, LOG_LEVEL, WEBHOOK_ALLOW_PRIVATE } = settings
  const stopping = new AbortController()
  const servers: (() => Promise<void>)[] = []
  const services: (() => Promise<void>)[] = []
  let release = () => {}

  const keep = async <R extends Running>(stops: typeof servers, name: string, launch: () => Promise<R>) => {
    const { first, stop } = await keepRunning(name, launch, say)
    stops.push(stop)
    if (stopping.signal.aborted) await stop()
    stopping.signal.throwIfAborted()
    return first
  }

  const ownPostgres = async (dataDir: string): Promise<string> => {
    say('starting Postgres')
    const port = await freePort()
    const launch = async () => {
      const server = await startPostgres({ dataDir, port, log: say })
      return { ...server, stop: () => server.stop(4_000) }
    }
    return (await keep(servers, 'Postgres', launch)).url
  }

  const ownNats = async (dataDir: string): Promise<string | undefined> => {
    const binary = await findNats({ dataDir, log: say })
    if (binary === null) return undefined
    say('starting NATS')
    const port = await freePort()
    const launch = () => startNats({ dataDir, binary, port, log: say }) as Promise<Nats>
    return (await keep(servers, 'NATS', launch)).url
  }

  const start = async (): Promise<string> => {
    checkPage()
    const folder = await takeDataFolder(DATA_DIR, say)
    release = folder.release
    const PORT = settings.PORT || (await freePort())
    await checkPort(HOST, PORT)
    const [databaseUrl, natsUrl] = await Promise.all([
      DATABASE_URL ?? ownPostgres(folder.path),
      NATS_URL ?? ownNats(folder.path),
    ])
    const head = await prepareDatabase(databaseUrl)

    const shared = { HOST, LOG_LEVEL, DATABASE_URL: databaseUrl, ...(natsUrl && { NATS_URL: natsUrl }) }
    const run = (name: ServiceName, environment: Record<string, string>) =>
      keep(services, name, () => startService(name, folder, { ...shared, ...environment }))
    const [projectorPort, relayPort] = [String(await freePort()), String(await freePort())]

    say('starting the services')
    const [http] = await Promise.all([
      run('http', {
        PORT: String(PORT),
        PROJECTOR_PORT: projectorPort,
        WEBHOOK_ALLOW_PRIVATE: WEBHOOK_ALLOW_PRIVATE ? 'on' : 'off',
        ...(natsUrl && { RELAY_PORT: relayPort }),
      }),
      run('projector', { PORT: projectorPort }),
      natsUrl && run('relay', { PORT: relayPort }),
    ])
    const address = HOST.includes(':') ? `[${HOST}]` : HOST
    const baseUrl = `http://${address}:${PORT}`
    await untilReady(baseUrl, http, say, stopping.signal)
    if (SAMPLE && !DATABASE_URL) await sampleOnce(folder, head, baseUrl, say)
    return baseUrl
  }

  const stop = async (): Promise<void> => {
    stopping.abort()
    await Promise.all(services.map(end => end()))
    await Promise.all(servers.map(end => end()))
    release()
  }

  return { start, stop }
}
