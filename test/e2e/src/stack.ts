import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../../infra/local/src/main.ts', import.meta.url))
const startsWithinMs = 150_000

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

const isReady = (baseUrl: string): Promise<boolean> =>
  fetch(`${baseUrl}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

/**
 * The whole stack as `npm start` runs it, in a data folder of its own, without the sample unless `env` says
 * so. Resolves when it is ready; rejects with what it printed when it stops before. `stop` ends it and removes
 * its folder.
 */
export const startStack = async (
  env: Record<string, string> = {},
): Promise<{ baseUrl: string; stop(): Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'partnerships-e2e-'))
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [command], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), SAMPLE: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      printed = (printed + chunk).slice(-20_000)
    })
  const ended = once(child, 'exit')
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const stop = async () => {
    if (!isOver()) child.kill('SIGTERM')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
  const deadline = Date.now() + startsWithinMs
  while (!(await isReady(baseUrl))) {
    if (isOver() || Date.now() > deadline) {
      await stop()
      throw new Error(`the stack did not start:\n${printed}`)
    }
    await pause(200)
  }
  return { baseUrl, stop }
}
