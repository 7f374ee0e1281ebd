import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, processesNaming } from '@partnerships/embedded'
import { startStack } from '@partnerships/stack'
import { ownNats } from '@partnerships/testing'
import { expect, onTestFinished, test } from 'vitest'

const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-subscriptions-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Takes webhooks, a little slowly, and keeps the positions in the order in which they came. */
const openReceiver = async () => {
  const positions: number[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    positions.push((JSON.parse(body) as { position: number }).position)
    await pause(5)
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { positions, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

const json = { 'content-type': 'application/json' }

/** Posts until it is recorded, as a client does that gets no answer. */
const post = async (baseUrl: string, id: string): Promise<number> => {
  const event = {
    ...{ specversion: '1.0', id, source: '/test', type: 'programme.launched', effective: '2020' },
    ...{ subject: `programme/${id}`, data: { name: id } },
  }
  for (;;) {
    const body = JSON.stringify(event)
    const answer = await fetch(`${baseUrl}/v1/events`, { method: 'POST', headers: json, body }).catch(
      () => null,
    )
    if (answer?.ok) return ((await answer.json()) as { position: number }).position
    await pause(50)
  }
}

const subscribe = async (baseUrl: string, url: string): Promise<void> => {
  const body = JSON.stringify({ url })
  const answer = await fetch(`${baseUrl}/v1/webhooks`, { method: 'POST', headers: json, body })
  expect(answer.status).toBe(201)
}

const stateOf = async (baseUrl: string): Promise<string> =>
  ((await (await fetch(`${baseUrl}/readyz`)).json()) as { state: string }).state

test('a webhook misses nothing when the process that delivers is killed', async () => {
  const folder = dataFolder()
  const stack = await startStack({ DATA_DIR: folder, SAMPLE: 'off', WEBHOOK_ALLOW_PRIVATE: 'on' })
  onTestFinished(async () => void (await stack.stop()))
  const { baseUrl } = stack
  const { positions, url } = await openReceiver()
  await subscribe(baseUrl, url)

  let head = 0
  for (let n = 0; n < 80; n++) {
    head = await post(baseUrl, `e${n}`)
    if (n !== 40) continue
    for (const pid of processesNaming(`--data-dir="${folder}"`)) process.kill(pid, 'SIGKILL')
  }
  await expect.poll(() => positions.includes(head), { timeout: 90_000 }).toBe(true)
  expect([...new Set(positions)]).toEqual(Array.from({ length: head }, (_, i) => i + 1))
})

test('without NATS streams and webhooks go on, and when it comes all of it is told', async () => {
  const nats = await ownNats()
  expect(nats, 'a nats-server is needed').not.toBeNull()
  if (!nats) return
  onTestFinished(nats.dispose)
  await nats.stop()
  const stack = await startStack({
    DATA_DIR: dataFolder(),
    PORT: String(await freePort()),
    NATS_URL: nats.url,
    SAMPLE: 'off',
    WEBHOOK_ALLOW_PRIVATE: 'on',
  })
  onTestFinished(async () => void (await stack.stop()))
  const { baseUrl } = stack
  expect(await stateOf(baseUrl)).toBe('degraded')
  const { positions, url } = await openReceiver()
  await subscribe(baseUrl, url)
  const stream = await fetch(`${baseUrl}/v1/events/stream?after=0`)
  const reader = (stream.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  for (let n = 1; n <= 5; n++) await post(baseUrl, `n${n}`)
  let seen = ''
  while (!seen.includes('id: 5\n')) seen += (await reader.read()).value ?? ''
  await reader.cancel()
  await expect.poll(() => positions, { timeout: 60_000 }).toEqual([1, 2, 3, 4, 5])

  await nats.start()
  await expect.poll(() => stateOf(baseUrl), { timeout: 90_000 }).toBe('ok')
})
