import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@partnerships/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { append } from '../testing/append.ts'
import { openStream } from '../testing/reader.ts'
import { ledgerDatabase } from '../testing/stand.ts'

let ledger: Awaited<ReturnType<typeof ledgerDatabase>>

beforeAll(async () => {
  ledger = await ledgerDatabase()
})
afterAll(() => ledger.drop())

const { NODE_COMPILE_CACHE } = process.env
const run = (env: Record<string, string>) =>
  spawn(process.execPath, [new URL('./main.ts', import.meta.url).pathname], {
    env: { NODE_COMPILE_CACHE, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })

test('alone it serves the stream without NATS, and ends its streams when asked to stop', async () => {
  const port = String(await freePort())
  const process = run({ PORT: port, DATABASE_URL: ledger.url })
  const origin = `http://127.0.0.1:${port}`
  const ready = () =>
    fetch(`${origin}/readyz`).then(
      ({ status }) => status,
      () => undefined,
    )
  await expect.poll(ready, { timeout: 60_000 }).toBe(200)
  const reader = await openStream(`${origin}/v1/events/stream`, 'after=0')
  const position = await append(ledger.pool, [{ type: 'organisation.registered', subject: 'organisation/o' }])
  await reader.upTo(position)
  const exit = once(process, 'exit')
  process.kill('SIGTERM')
  await reader.ended
  expect(await exit).toEqual([0, null])
})

test('a wrong variable stops the start with a sentence', async () => {
  const process = run({ PORT: '0', DATABASE_URL: 'nonsense' })
  let said = ''
  process.stderr.on('data', chunk => {
    said += chunk
  })
  expect(await once(process, 'close')).toEqual([1, null])
  expect(said).toContain('The environment variable DATABASE_URL is "nonsense"')
})
