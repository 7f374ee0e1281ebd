import type { Log } from './observe/log.ts'

/**
 * Stops the process in order at the first SIGINT or SIGTERM: runs `stop`, then exits with 0; with 1 when it
 * throws or takes longer than `withinMs`. A second signal ends the process at once.
 */
export function onShutdown(log: Log, stop: () => Promise<void>, withinMs = 9_000): void {
  const shutDown = async (signal: NodeJS.Signals) => {
    for (const name of signals) process.removeListener(name, shutDown)
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), withinMs).unref()
    try {
      await stop()
      process.exit(0)
    } catch (err) {
      log.error({ err }, 'stopping failed')
      process.exit(1)
    }
  }
  for (const name of signals) process.on(name, shutDown)
}

const signals = ['SIGINT', 'SIGTERM'] as const
