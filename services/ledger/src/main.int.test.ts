import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type TestDatabase, testDatabase } from '@partnerships/testing'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { launched, registered } from '../testing/events.ts'

const script = fileURLToPath(new URL('./main.ts', import.meta.url))
const children: ChildProcess[] = []
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})
afterAll(() => database.drop())

function start(environment: Record<string, string>) {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [script], { env: { PATH, NODE_COMPILE_CACHE, ...environment } })
  children.push(child)
  const output = { text: '', errors: '' }
  child.stdout.on('data', chunk => {
    output.text += chunk
  })
  child.stderr.on('data', chunk => {
    output.errors += chunk
  })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const serving = async () => {
    for (;;) {
      const url = /"url":"([^"]+)"/.exec(output.text)?.[1]
      if (url) return url
      await Promise.race([once(child.stdout, 'data'), exited])
      if (child.exitCode !== null) throw new Error(output.errors)
    }
  }
  return { child, output, exited, serving }
}

it.each([
  [{ HOST: '0.0.0.0' }, /HOST is "0\.0\.0\.0"; it must be a loopback address/],
  [{ PORT: 'eighty' }, /PORT is "eighty"; it must be a port number/],
  [{ DATABASE_URL: '' }, /DATABASE_URL is not set; it must be a URL/],
])('does not start with %j, and says why', async (wrong, sentence) => {
  const { exited, output } = start({ DATABASE_URL: database.url, ...wrong })
  expect(await exited).toBe(1)
  expect(output.errors).toMatch(sentence)
  expect(output.errors.trim().split('\n')).toHaveLength(1)
})

it('serves, several at once on one database, and stops in order', async () => {
  const both = [
    start({ DATABASE_URL: database.url, PORT: '0' }),
    start({ DATABASE_URL: database.url, PORT: '0' }),
  ]
  const urls = await Promise.all(both.map(({ serving }) => serving()))
  for (const url of urls)
    for (const path of ['/livez', '/readyz', '/metrics', '/openapi.json', '/docs', '/problems', '/v1/ledger'])
      expect([path, (await fetch(url + path)).status]).toEqual([path, 200])

  const headers = { 'content-type': 'application/json' }
  const post = (url: string, value: unknown) =>
    fetch(`${url}/v1/events`, { method: 'POST', headers, body: JSON.stringify(value) })
  await post(String(urls[0]), launched('p'))
  const posts = Array.from({ length: 40 }, (_, i) => post(String(urls[i % 2]), registered(`o${i}`)))
  const positions = (await Promise.all(posts)).map(answer => Number(answer.headers.get('ledger-position')))
  expect(positions.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 2))

  for (const { child } of both) child.kill('SIGTERM')
  expect(await Promise.all(both.map(({ exited }) => exited))).toEqual([0, 0])
})
