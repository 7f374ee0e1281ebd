import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort, processesNaming } from '@partnerships/embedded'
import { startStack } from '@partnerships/stack'
import { expect, onTestFinished, test } from 'vitest'

const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-recover-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const programme = (id: string) => ({
  specversion: '1.0',
  id,
  source: '/test',
  type: 'programme.launched',
  subject: `programme/${id}`,
  effective: '2020',
  data: { name: id },
})

/** Posts until it is recorded, as a client does that gets no answer. */
const post = async (baseUrl: string, event: object): Promise<string> => {
  for (;;) {
    const response = await fetch(`${baseUrl}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json' },
      body: JSON.stringify(event),
    }).catch(() => null)
    if (response?.ok) return response.headers.get('ledger-position') as string
    await pause(100)
  }
}

/** Asks for it as of the position, until there is an answer. */
const nameOf = async (baseUrl: string, id: string, position: string): Promise<string> => {
  for (;;) {
    const headers = { 'ledger-position': position }
    const response = await fetch(`${baseUrl}/v1/programmes/${id}`, { headers }).catch(() => null)
    if (response?.ok) return ((await response.json()) as { name: string }).name
    await pause(100)
  }
}

const isReady = async (baseUrl: string): Promise<boolean> => {
  const answer = await fetch(`${baseUrl}/readyz`).catch(() => null)
  return answer?.ok === true && ((await answer.json()) as { state: string }).state === 'ok'
}

test('each service and server that is killed comes back, and nothing is lost', async () => {
  const folder = dataFolder()
  const stack = await startStack({ DATA_DIR: folder, SAMPLE: 'off' })
  onTestFinished(async () => void (await stack.stop()))
  const { baseUrl } = stack
  const services = processesNaming(`--data-dir="${folder}"`)
  expect(services.length).toBeGreaterThanOrEqual(2)
  await post(baseUrl, programme('before'))

  for (const pid of [...services, ...processesNaming(`--store_dir ${folder}`)]) process.kill(pid, 'SIGKILL')
  const between = await post(baseUrl, programme('between'))
  expect(await nameOf(baseUrl, 'between', between)).toBe('between')
  expect(stack.printed()).toMatch(/http ended by SIGKILL/)
  expect(stack.printed()).toMatch(/projector ended by SIGKILL/)

  const after = await post(baseUrl, programme('after'))
  expect(await nameOf(baseUrl, 'after', after)).toBe('after')
  expect(Number(after)).toBe(3)
  while (!(await isReady(baseUrl))) await pause(100)
})

test('a sample that was cut off is completed by the next start', async () => {
  const env = { DATA_DIR: dataFolder(), PORT: String(await freePort()) }
  const main = fileURLToPath(new URL('../../../infra/local/src/main.ts', import.meta.url))
  const first = spawn(process.execPath, [main], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(first, 'exit')
  for await (const line of createInterface({ input: first.stdout })) {
    const [, done, all] = /sample programme: (\d+) of (\d+)/.exec(line) ?? []
    if (done && done !== all) break
    expect(line).not.toContain('going on without')
  }
  first.kill('SIGKILL')
  await ended

  const stack = await startStack(env)
  onTestFinished(async () => void (await stack.stop()))
  const [, all] = /sample programme: \d+ of (\d+)/.exec(stack.printed()) ?? []
  const { position } = (await (await fetch(`${stack.baseUrl}/v1/ledger`)).json()) as { position: number }
  expect(position).toBe(Number(all))
})
