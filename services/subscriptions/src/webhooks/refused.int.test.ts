import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { append } from '../../testing/append.ts'
import { ledgerDatabase, stand } from '../../testing/stand.ts'
import { webhooksAt } from '../../testing/webhooks.ts'

let ledger: Awaited<ReturnType<typeof ledgerDatabase>>
let service: Awaited<ReturnType<typeof stand>>
let webhooks: ReturnType<typeof webhooksAt>

beforeAll(async () => {
  ledger = await ledgerDatabase()
  await append(ledger.pool, [{ type: 'organisation.registered', subject: 'organisation/a' }])
  service = await stand(ledger.pool, { allowPrivate: false })
  webhooks = webhooksAt(service.origin)
})
afterAll(async () => {
  await service.stop()
  await ledger.drop()
})

const url = 'https://203.0.113.9/'
const publicUrl = 'https://93.184.216.34/hook'

test.each<[unknown, string]>([
  [{}, '/url'],
  [{ url: 'nonsense' }, '/url'],
  [{ url: 'http://93.184.216.34/' }, '/url'],
  [{ url }, '/url'],
  [{ url: 'https://localhost/hook' }, '/url'],
  [{ url: 'https://user:secret@93.184.216.34/' }, '/url'],
  [{ url: `https://93.184.216.34/${'x'.repeat(2_000)}` }, '/url'],
  [{ url: publicUrl, types: ['partnership.sined'] }, '/types/0'],
  [{ url: publicUrl, types: [] }, '/types'],
  [{ url: publicUrl, programme: 'a.b' }, '/programme'],
  [{ url: publicUrl, subject: 'nonsense' }, '/subject'],
  [{ url: publicUrl, after: -1 }, '/after'],
  [{ url: publicUrl, after: 1.5 }, '/after'],
  [{ url: publicUrl, after: 2 }, '/after'],
  [{ url: publicUrl, after: '1' }, '/after'],
  [{ url: publicUrl, secret: `whsec_${Buffer.alloc(65).toString('base64')}` }, '/secret'],
  [{ url: publicUrl, secret: `whsec_${Buffer.alloc(23).toString('base64')}` }, '/secret'],
  [{ url: publicUrl, secret: 'hunter2' }, '/secret'],
  [{ url: publicUrl, filter: 'x' }, '/filter'],
])('%j is refused at %s', async (body, pointer) => {
  const answer = await webhooks.ask('POST', '', body)
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-query' } })
  expect((answer.body.errors as { pointer: string }[])[0]?.pointer).toBe(pointer)
  expect((await webhooks.ask('GET', '')).body).toEqual({ items: [] })
})

test('a body that is no JSON, too large or of another type has its problem', async () => {
  expect(await webhooks.ask('POST', '', '{')).toMatchObject({ status: 400, body: { code: 'malformed-json' } })
  const large = JSON.stringify({ url: publicUrl, description: 'x'.repeat(70_000) })
  expect(await webhooks.ask('POST', '', large)).toMatchObject({
    status: 413,
    body: { code: 'payload-too-large' },
  })
  const typed = await fetch(`${service.origin}/v1/webhooks`, { method: 'POST', body: '{}' })
  expect(typed.status).toBe(415)
})

test.each(['', '/nothing', '/nothing/deliveries'])('an unknown parameter of %j is refused', async path =>
  expect(await webhooks.ask('GET', `${path}?colour=red`)).toMatchObject({
    status: 400,
    body: { code: 'invalid-query' },
  }),
)

test('what is not there is not found', async () => {
  for (const [method, path, body] of [
    ['GET', '/nothing', undefined],
    ['PATCH', '/nothing', { status: 'paused' }],
    ['DELETE', '/nothing', undefined],
    ['GET', '/nothing/deliveries', undefined],
    ['POST', '/nothing/replay', { after: 0 }],
    ['POST', '/nothing/skip', { position: 1 }],
    ['POST', '/nothing/rotate', undefined],
    ['POST', '/nothing/test', undefined],
  ] as const)
    expect(await webhooks.ask(method, path, body)).toMatchObject({ status: 404, body: { code: 'not-found' } })
})

test('the secret is shown once; what is changed is checked too; deleted it is gone', async () => {
  const { secret, ...created } = await webhooks.create({
    url: publicUrl,
    types: ['partnership.*'],
    programme: ['p', 'q'],
    description: 'd',
  })
  expect(secret).toMatch(/^whsec_/)
  expect(created).toMatchObject({
    status: 'active',
    types: ['partnership.*'],
    programme: ['p', 'q'],
    position: 1,
    description: 'd',
  })
  const { id } = created
  expect((await webhooks.ask('GET', `/${id}`)).body).toEqual(created)
  expect((await webhooks.ask('GET', '')).body).toEqual({ items: [created] })
  for (const change of [{ url: 'https://10.0.0.1/' }, { status: 'gone' }, { position: 3 }, { types: ['x'] }])
    expect((await webhooks.ask('PATCH', `/${id}`, change)).status).toBe(400)
  const changed = await webhooks.ask('PATCH', `/${id}`, { types: null, programme: 'p', status: 'paused' })
  expect(changed.body).toMatchObject({ programme: ['p'], status: 'paused' })
  expect(changed.body.types).toBeUndefined()
  expect((await webhooks.ask('POST', `/${id}/replay`, { after: 99 })).status).toBe(400)
  expect((await webhooks.ask('DELETE', `/${id}`)).status).toBe(204)
  expect((await webhooks.ask('GET', `/${id}`)).status).toBe(404)
})

test('nothing is sent to a private address that a name leads to by the time of sending', async () => {
  let connections = 0
  const server = createServer()
  server.on('connection', () => connections++)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { id } = await webhooks.create({ url: publicUrl, after: 1 })
  for (const rebound of [
    `https://localhost:${port}/`,
    `https://127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}/`,
  ]) {
    await ledger.pool.query('update webhooks.webhooks set url = $1, revision = revision + 1', [rebound])
    const { body } = await webhooks.ask('POST', `/${id}/test`)
    expect(body).toMatchObject({ status: null, failure: expect.stringMatching(/not an address|only https/) })
  }
  expect(connections).toBe(0)
  server.close()
})
