import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@partnerships/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisation } from '../testing/events.ts'
import { type Stand, stand } from '../testing/stand.ts'

let ledger: Stand['ledger']

beforeAll(async () => {
  const service = await stand()
  await service.record(organisation('acme'))
  ledger = service.ledger
})
afterAll(() => ledger.drop())

const { NODE_COMPILE_CACHE } = process.env
const run = (env: Record<string, string>) =>
  spawn(process.execPath, [new URL('./main.ts', import.meta.url).pathname], {
    env: { NODE_COMPILE_CACHE, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })

test('alone it answers, and ends when asked to stop', async () => {
  const port = String(await freePort())
  const process = run({ PORT: port, DATABASE_URL: ledger.url })
  const origin = `http://127.0.0.1:${port}`
  const ready = () =>
    fetch(`${origin}/readyz`).then(
      response => response.json(),
      () => undefined,
    )
  // It says so once what is counted is loaded and prepared.
  await expect
    .poll(ready, { timeout: 15_000 })
    .toMatchObject({ state: 'ok', checks: { counting: { state: 'ok' } } })
  const answer = await fetch(`${origin}/v1/organisations`)
  expect(await answer.json()).toMatchObject({ items: [{ id: 'acme' }], next: null })
  const exit = once(process, 'exit')
  process.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
})

test('a wrong variable stops the start with a sentence', async () => {
  const process = run({ DATABASE_URL: 'nonsense' })
  let said = ''
  process.stderr.on('data', chunk => {
    said += chunk
  })
  expect(await once(process, 'close')).toEqual([1, null])
  expect(said).toContain('The environment variable DATABASE_URL is "nonsense"')
})
