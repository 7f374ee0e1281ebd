import { once } from 'node:events'
import { request } from 'node:http'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { serve } from './serve.ts'

const gate = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

it('lets requests under way end when it stops, and takes no new ones', async () => {
  const [arrived, answer] = [gate(), gate()]
  const app = new Hono().get('/', async c => {
    arrived.open()
    await answer.opened
    return c.text('done')
  })
  const serving = await serve({ app, host: '127.0.0.1', port: 0 })
  const underWay = fetch(serving.url)
  await arrived.opened
  const stopped = serving.stop()
  await expect(fetch(serving.url)).rejects.toThrow()
  answer.open()
  expect(await (await underWay).text()).toBe('done')
  await stopped
})

it('cuts what does not end in time', async () => {
  const app = new Hono().get(
    '/',
    () => new Response(new ReadableStream({ start: c => c.enqueue(new Uint8Array(1)) })),
  )
  const serving = await serve({ app, host: '127.0.0.1', port: 0 })
  const client = request(serving.url).end()
  const [response] = await once(client, 'response')
  const cut = once(response, 'error')
  response.resume()
  await serving.stop(50)
  await cut
})

it('says so when the port is taken', async () => {
  const app = new Hono()
  const serving = await serve({ app, host: '127.0.0.1', port: 0 })
  await expect(serve({ app, host: '127.0.0.1', port: serving.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  await serving.stop()
})
