import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startStack } from '@partnerships/stack'
import { describe, expect, onTestFinished, test } from 'vitest'

const main = fileURLToPath(new URL('../../../infra/local/src/main.ts', import.meta.url))

const dataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'partnership-start-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const launched = (id: string) => ({
  specversion: '1.0',
  id,
  source: '/test',
  type: 'programme.launched',
  subject: `programme/${id}`,
  effective: '2020',
  data: { name: id },
})

const post = (baseUrl: string, event: object) =>
  fetch(`${baseUrl}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json' },
    body: JSON.stringify(event),
  })

const head = async (baseUrl: string): Promise<{ ledgerid: string; position: number }> =>
  (await (await fetch(`${baseUrl}/v1/ledger`)).json()) as { ledgerid: string; position: number }

/** Processes whose command line or data names the folder. */
const processesOn = (folder: string): string[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes(folder))

describe('npm start', () => {
  test('keeps what it acknowledged when everything is killed, and stops all that it started', async () => {
    const DATA_DIR = await dataFolder()
    const first = await startStack({ DATA_DIR, SAMPLE: 'off' })
    expect((await fetch(`${first.baseUrl}/readyz`)).status).toBe(200)
    expect((await post(first.baseUrl, launched('kept'))).status).toBe(201)
    const before = await head(first.baseUrl)
    await first.kill()

    const second = await startStack({ DATA_DIR, SAMPLE: 'off' })
    expect(await head(second.baseUrl)).toEqual(before)
    expect((await post(second.baseUrl, launched('kept'))).status).toBe(200)
    expect((await post(second.baseUrl, launched('next'))).status).toBe(201)
    expect(await second.stop()).toBe(0)
    expect(processesOn(DATA_DIR)).toEqual([])
  })

  test('a second start on the same folder says so and ends; one on another folder runs beside it', async () => {
    const [one, other] = [await dataFolder(), await dataFolder()]
    const running = await startStack({ DATA_DIR: one, SAMPLE: 'off' })
    onTestFinished(async () => void (await running.stop()))
    await expect(startStack({ DATA_DIR: one, SAMPLE: 'off' })).rejects.toThrow(/another|in use|already/i)
    const beside = await startStack({ DATA_DIR: other, SAMPLE: 'off' })
    expect((await head(beside.baseUrl)).ledgerid).not.toBe((await head(running.baseUrl)).ledgerid)
    await beside.stop()
  })
})

describe('a wrong setting stops the start with a sentence', () => {
  const start = (env: Record<string, string>) =>
    spawnSync(process.execPath, [main], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: 30_000,
    })

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['HOST', '0.0.0.0'],
    ['SAMPLE', 'maybe'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['NATS_URL', 'not an address'],
    ['WEBHOOK_ALLOW_PRIVATE', 'yes please'],
  ])('%s=%s', (name, value) => {
    const { status, stderr, stdout } = start({ [name]: value })
    expect(status).toBe(1)
    expect(stderr + stdout).toContain(name)
    expect(stderr + stdout).not.toMatch(/\n\s+at /)
  })

  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise(resolve => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const { status, stderr, stdout } = start({
      PORT: String(port),
      DATA_DIR: await dataFolder(),
      SAMPLE: 'off',
    })
    expect(status).toBe(1)
    expect(stderr + stdout).toContain(String(port))
  })
})
