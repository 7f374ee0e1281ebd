import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { append } from '../../testing/append.ts'
import { openReceiver } from '../../testing/receiver.ts'
import { ledgerDatabase, stand } from '../../testing/stand.ts'
import { webhooksAt } from '../../testing/webhooks.ts'

let ledger: Awaited<ReturnType<typeof ledgerDatabase>>
let service: Awaited<ReturnType<typeof stand>>
let webhooks: ReturnType<typeof webhooksAt>
const receivers: Awaited<ReturnType<typeof openReceiver>>[] = []

beforeAll(async () => {
  ledger = await ledgerDatabase()
  service = await stand(ledger.pool, { timeoutMs: 1_000 })
  webhooks = webhooksAt(service.origin)
})
afterEach(async () => {
  await ledger.pool.query('delete from webhooks.webhooks')
  for (const receiver of receivers.splice(0)) await receiver.close()
})
afterAll(async () => {
  await service.stop()
  await ledger.drop()
})

const receiver = async (...answer: Parameters<typeof openReceiver>) => {
  const opened = await openReceiver(...answer)
  receivers.push(opened)
  return opened
}
const joined = (subject: string) =>
  ({ type: 'organisation.registered', subject: `organisation/${subject}` }) as const

/** Lets an event that waits be tried at once. */
const hurry = (id: string) =>
  ledger.pool.query(
    'update webhooks.webhooks set next_attempt = now(), revision = revision + 1 where id = $1',
    [id],
  )

test('what follows is delivered in order, signed, as it stands in the ledger', async () => {
  const to = await receiver()
  const { id, secret } = await webhooks.create({ url: to.url })
  const head = await append(ledger.pool, [joined('a'), joined('b'), joined('c')])
  await to.until(3)
  expect(to.positions()).toEqual([head - 2, head - 1, head])
  const [first] = to.received
  expect(first?.headers).toMatchObject({
    'content-type': 'application/cloudevents+json',
    'webhook-id': `${id}.${head - 2}`,
  })
  const event = new Verifier(secret).verify(first?.body ?? '', first?.headers as Record<string, string>)
  expect(event).toMatchObject({ ...joined('a'), position: head - 2 })
  expect(() => new Verifier(secret).verify(`${first?.body} `, first?.headers as never)).toThrow()
  await webhooks.until(id, ({ position }) => position === head)
})

test('it begins after a position, with what passes its filter', async () => {
  const to = await receiver()
  const before = await append(ledger.pool, [joined('old')])
  await append(ledger.pool, [
    { type: 'partnership.signed', subject: 'partnership/f1', programme: 'p' },
    { type: 'partnership.activated', subject: 'partnership/f1', programme: 'p' },
    { type: 'partnership.signed', subject: 'partnership/f2', programme: 'q' },
    joined('f'),
    { type: 'partnership.signed', subject: 'partnership/f3', programme: 'p' },
  ])
  await webhooks.create({ url: to.url, after: before, types: ['partnership.signed'], programme: 'p' })
  await to.until(2)
  expect(to.positions()).toEqual([before + 1, before + 5])
  const one = await receiver()
  await webhooks.create({ url: one.url, after: before, subject: ['partnership/f2'] })
  await one.until(1)
  expect(one.positions()).toEqual([before + 3])
})

test('what is not taken is tried again under the same id, and nothing comes before it', async () => {
  const to = await receiver((_, count) => (count < 3 ? { status: 500, body: `no ${count}` } : {}))
  const { id } = await webhooks.create({ url: to.url })
  const head = await append(ledger.pool, [joined('r1'), joined('r2')])
  await to.until(1)
  const waiting = await webhooks.until(id, ({ waiting }) => waiting !== undefined)
  expect(waiting).toMatchObject({ status: 'active', waiting: { position: head - 1, attempts: 1 } })
  const { since, next } = waiting.waiting as { since: string; next: string }
  expect(Date.parse(next) - Date.parse(since)).toBeLessThan(6_000)
  await hurry(id)
  await to.until(2)
  await webhooks.until(id, ({ waiting }) => (waiting as { attempts: number } | undefined)?.attempts === 2)
  await hurry(id)
  await to.until(4)
  expect(to.positions()).toEqual([head - 1, head - 1, head - 1, head])
  expect(new Set(to.received.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  await webhooks.until(id, ({ position }) => position === head)

  const { body } = await webhooks.ask('GET', `/${id}/deliveries`)
  expect(body).toMatchObject({
    next: null,
    items: [
      { position: head, attempt: 1, status: 204, failure: null },
      { position: head - 1, attempt: 3, status: 204 },
      { position: head - 1, attempt: 2, status: 500, failure: 'answered 500', response: 'no 2' },
      { position: head - 1, attempt: 1, status: 500, response: 'no 1', webhookId: `${id}.${head - 1}` },
    ],
  })
  const page = await webhooks.ask('GET', `/${id}/deliveries?limit=3`)
  expect(page.body.items).toHaveLength(3)
  expect(page.headers.get('link')).toContain(`cursor=${page.body.next}`)
  const rest = await webhooks.ask('GET', `/${id}/deliveries?limit=3&cursor=${page.body.next}`)
  expect(rest.body).toMatchObject({ items: [{ attempt: 1, response: 'no 1' }], next: null })
})

test('a slow answer, a redirect and a closed door are failures; only the first kilobyte is kept', async () => {
  const answers = [
    { afterMs: 1_500 },
    { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    { status: 429, headers: { 'retry-after': '3600' }, body: 'é'.repeat(3_000) },
  ]
  const to = await receiver((_, count) => answers[count - 1] ?? {})
  const { id } = await webhooks.create({ url: to.url })
  await append(ledger.pool, [joined('s')])
  for (const attempts of [1, 2]) {
    await webhooks.until(id, ({ waiting }) => (waiting as { attempts: number })?.attempts === attempts)
    await hurry(id)
  }
  const asked = await webhooks.until(id, ({ waiting }) => (waiting as { attempts: number })?.attempts === 3)
  const { next } = asked.waiting as { next: string }
  expect(Date.parse(next) - Date.now()).toBeGreaterThan(3_500_000)
  const { body } = await webhooks.ask('GET', `/${id}/deliveries`)
  const items = body.items as { status: number | null; failure: string; response: string | null }[]
  expect(items.map(({ status }) => status)).toEqual([429, 302, null])
  expect(items[0]?.response).toBe('é'.repeat(512))
  expect(items[2]?.failure).toMatch(/timeout|time out|aborted/i)

  const { port } = to
  await to.close()
  receivers.splice(0)
  await webhooks.ask('PATCH', `/${id}`, { url: `http://127.0.0.1:${port}/` })
  await webhooks.until(id, ({ waiting }) => (waiting as { attempts: number })?.attempts === 1)
  const { body: last } = await webhooks.ask('GET', `/${id}/deliveries?limit=1`)
  expect(last.items).toMatchObject([{ status: null, failure: expect.stringContaining('ECONNREFUSED') }])
})

test('410 ends it, until somebody resumes it', async () => {
  const to = await receiver((_, count) => ({ status: count === 1 ? 410 : 204 }))
  const { id } = await webhooks.create({ url: to.url })
  const head = await append(ledger.pool, [joined('g')])
  const gone = await webhooks.until(id, ({ status }) => status === 'gone')
  expect(gone).toMatchObject({ why: `position ${head}: answered 410`, position: head - 1 })
  await append(ledger.pool, [joined('g2')])
  await sleep(150)
  expect(to.received).toHaveLength(1)
  const resumed = await webhooks.ask('PATCH', `/${id}`, { status: 'active' })
  expect(resumed.body).toMatchObject({ status: 'active' })
  expect(resumed.body.why).toBeUndefined()
  await to.until(3)
  expect(to.positions()).toEqual([head, head, head + 1])
})

test('after three days it is failing and waits, nothing skipped, until it is resumed or the event skipped', async () => {
  let fails = true
  const to = await receiver(() => ({ status: fails ? 500 : 204 }))
  const { id } = await webhooks.create({ url: to.url })
  const head = await append(ledger.pool, [joined('x1'), joined('x2')])
  const age = async () => {
    await webhooks.until(id, ({ waiting }) => waiting !== undefined)
    await ledger.pool.query(
      `update webhooks.webhooks set waiting_since = now() - interval '73 hours', next_attempt = now(),
              revision = revision + 1 where id = $1`,
      [id],
    )
    return webhooks.until(id, ({ status }) => status === 'failing')
  }
  expect(await age()).toMatchObject({
    why: `position ${head - 1}: answered 500`,
    waiting: { position: head - 1 },
  })
  await webhooks.ask('PATCH', `/${id}`, { status: 'active' })
  expect(await age()).toMatchObject({ position: head - 2 })

  for (const position of [head, head - 2, head + 50]) {
    const refused = await webhooks.ask('POST', `/${id}/skip`, { position })
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-waiting' } })
  }
  fails = false
  const skipped = await webhooks.ask('POST', `/${id}/skip`, { position: head - 1 })
  expect(skipped).toMatchObject({ status: 200, body: { status: 'active', position: head - 1 } })
  await webhooks.until(id, ({ position }) => position === head)
  expect(to.positions().at(-1)).toBe(head)
})

test('paused it waits; resumed it goes on where it was', async () => {
  const to = await receiver()
  const { id } = await webhooks.create({ url: to.url })
  const first = await append(ledger.pool, [joined('p1')])
  await to.until(1)
  await webhooks.until(id, ({ position }) => position === first)
  await webhooks.ask('PATCH', `/${id}`, { status: 'paused' })
  await append(ledger.pool, [joined('p2'), joined('p3')])
  await sleep(200)
  expect(to.positions()).toEqual([first])
  await webhooks.ask('PATCH', `/${id}`, { status: 'active' })
  await to.until(3)
  expect(to.positions()).toEqual([first, first + 1, first + 2])
})

test('for a day after a rotation both secrets sign', async () => {
  const to = await receiver()
  const { id, secret } = await webhooks.create({ url: to.url })
  const { body: rotated } = await webhooks.ask('POST', `/${id}/rotate`)
  expect(rotated.secret).not.toBe(secret)
  const head = await append(ledger.pool, [joined('k1')])
  await webhooks.until(id, ({ position }) => position === head)
  const verify = (key: unknown, i: number) => {
    const { body, headers } = to.received[i] as (typeof to.received)[number]
    return new Verifier(key as string).verify(body, headers as Record<string, string>)
  }
  expect(verify(secret, 0)).toEqual(verify(rotated.secret, 0))
  await ledger.pool.query(`update webhooks.webhooks set secret_before_until = now(), revision = revision + 1`)
  await sleep(500)
  await append(ledger.pool, [joined('k2')])
  await to.until(2)
  expect(() => verify(secret, 1)).toThrow()
  expect(verify(rotated.secret, 1)).toMatchObject(joined('k2'))
})

test('a replay sends again from a position, under the same ids', async () => {
  const to = await receiver()
  const { id } = await webhooks.create({ url: to.url })
  const head = await append(ledger.pool, [joined('y1'), joined('y2')])
  await to.until(2)
  await webhooks.until(id, ({ position }) => position === head)
  expect((await webhooks.ask('POST', `/${id}/replay`, { after: head - 2 })).status).toBe(200)
  await to.until(4)
  expect(to.positions()).toEqual([head - 1, head, head - 1, head])
  const ids = to.received.map(({ headers }) => headers['webhook-id'])
  expect(ids.slice(2)).toEqual(ids.slice(0, 2))
})

test('a test is delivered at once and tells what came of it', async () => {
  const to = await receiver((_, count) => ({ status: count === 1 ? 200 : 503, body: 'hello' }))
  const { id, secret } = await webhooks.create({ url: to.url })
  const { body } = await webhooks.ask('POST', `/${id}/test`)
  expect(body).toMatchObject({ position: null, attempt: 1, status: 200, response: 'hello', failure: null })
  const [sent] = to.received
  expect(new Verifier(secret).verify(sent?.body ?? '', sent?.headers as never)).toMatchObject({
    type: 'webhook.test',
  })
  expect((await webhooks.ask('POST', `/${id}/test`)).body).toMatchObject({ status: 503 })
  expect((await webhooks.ask('GET', `/${id}/deliveries`)).body.items).toHaveLength(2)
})

test('a slow receiver delays no other', async () => {
  const slow = await receiver(() => ({ afterMs: 900 }))
  const quick = await receiver()
  await webhooks.create({ url: slow.url })
  await webhooks.create({ url: quick.url })
  const head = await append(ledger.pool, ['1', '2', '3', '4', '5'].map(joined))
  await quick.until(5)
  expect(quick.positions()).toEqual([head - 4, head - 3, head - 2, head - 1, head])
  expect(slow.received.length).toBeLessThan(5)
})

test('of several processes one delivers, and another goes on when it is gone', async () => {
  const other = await stand(ledger.pool)
  const to = await receiver()
  const { id } = await webhooks.create({ url: to.url })
  const head = await append(ledger.pool, ['m1', 'm2', 'm3'].map(joined))
  await webhooks.until(id, ({ position }) => position === head)
  expect(to.positions()).toEqual([head - 2, head - 1, head])
  const third = await stand(ledger.pool)
  await other.stop()
  const distinct = () => new Set(to.positions()).size
  await append(ledger.pool, [joined('m4')])
  await expect.poll(distinct).toBe(4)
  await third.stop()
  // As a process that was killed leaves it.
  await ledger.pool.query(
    `update webhooks.webhooks set lease = gen_random_uuid(), leased_until = now() + interval '300 ms'`,
  )
  await append(ledger.pool, [joined('m5')])
  await expect.poll(distinct).toBe(5)
  // What was under way when a process ended may come twice, and nothing out of order.
  const firsts = [...new Set(to.positions())]
  expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
})

test('of another ledger it is failing, and says so', async () => {
  const to = await receiver()
  const { id } = await webhooks.create({ url: to.url })
  await ledger.pool.query(
    'update webhooks.webhooks set ledgerid = gen_random_uuid(), revision = revision + 1',
  )
  const failing = await webhooks.until(id, ({ status }) => status === 'failing')
  expect(failing.why).toContain('the ledger is another one')
  const head = await append(ledger.pool, [joined('l')])
  await webhooks.ask('POST', `/${id}/replay`, { after: head - 1 })
  await to.until(1)
  expect(to.positions()).toEqual([head])
})
