import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Stack, startStack } from '@partnerships/stack'
import { type OwnNats, ownNats, testDatabase } from '@partnerships/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const example = fileURLToPath(new URL('../../../docs/examples/consume-jetstream.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'partnership-tracker-consumer-'))

let stack: Stack
let nats: OwnNats
let drop: () => Promise<void>
let id = 0

beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  nats = (await ownNats()) as OwnNats
  expect(nats, 'a nats-server is needed').not.toBeNull()
  stack = await startStack({ DATABASE_URL: database.url, NATS_URL: nats.url, SAMPLE: 'off' })
})
afterAll(async () => {
  await stack?.stop()
  await nats?.dispose()
  await drop?.()
  rmSync(folder, { recursive: true, force: true })
})

/** Registers an organisation and tells of a programme: one event that is wanted, and one that is not. */
const post = async (): Promise<number> => {
  const number = ++id
  const event = (type: string, subject: string, data: object) => ({
    ...{
      specversion: '1.0',
      id: `${number}-${type}`,
      source: '/test',
      type,
      subject,
      effective: '2020',
      data,
    },
  })
  const answer = await fetch(`${stack.baseUrl}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([
      event('programme.launched', `programme/p${number}`, { name: 'P' }),
      event('organisation.registered', `organisation/o${number}`, { name: 'O', kind: 'other' }),
    ]),
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { position: number }).position
}

/** Runs the example; `until` resolves once it has printed a position. */
const runExample = () => {
  const child = spawn(process.execPath, [example, 'partnerships._.organisation.>'], {
    env: {
      ...process.env,
      NATS_URL: nats.url,
      TRACKER_URL: stack.baseUrl,
      STATE: join(folder, 'consumed.json'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const positions: number[] = []
  const watching = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', line => {
    positions.push(Number.parseInt(line, 10))
    for (const look of watching) look()
  })
  const exited = new Promise(resolve => child.once('exit', resolve))
  return {
    positions,
    until: (position: number): Promise<void> =>
      new Promise(resolve => {
        const look = () => positions.includes(position) && resolve()
        watching.add(look)
        look()
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

const readiness = async () =>
  (await (await fetch(`${stack.baseUrl}/readyz`)).json()) as {
    state: string
    checks: Record<string, { state: string }>
  }

test('the consumer of the docs gets every event once, over kills, a wiped stream and time without NATS', async () => {
  const first = await post()
  const consumer = runExample()
  await consumer.until(first)
  const second = await post()
  await consumer.until(second)
  await consumer.kill()

  const third = await post()
  const again = runExample()
  await again.until(third)
  expect([...consumer.positions, ...again.positions]).toEqual([first, second, third])

  await nats.kill()
  nats.wipe()
  const stream = await fetch(`${stack.baseUrl}/v1/events/stream?after=${third}`)
  const reader = (stream.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  const fourth = await post()
  let seen = ''
  while (!seen.includes(`id: ${fourth}\n`)) seen += (await reader.read()).value ?? ''
  await reader.cancel()
  await expect.poll(async () => (await readiness()).state, { timeout: 60_000 }).toBe('degraded')

  await nats.start()
  await again.until(fourth)
  const fifth = await post()
  await again.until(fifth)
  await again.kill()
  expect(again.positions).toEqual([third, fourth, fifth])
  await expect.poll(async () => (await readiness()).state, { timeout: 60_000 }).toBe('ok')
})
