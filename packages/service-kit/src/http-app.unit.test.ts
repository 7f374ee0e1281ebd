import { problemCodes } from '@partnerships/contracts'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { createHttpApp } from './http-app.ts'
import type { Check } from './observe/health.ts'
import { createLog } from './observe/log.ts'
import { createMetrics } from './observe/metrics.ts'

const feature = new Hono()
  .get('/v1/things/:id', c => c.json({ id: c.req.param('id') }))
  .post('/v1/things', c => c.json({}, 201))
  .get('/v1/broken', () => {
    throw new Error('select secret from keys')
  })

const app = (checks: Record<string, Check> = {}, corsOrigins?: string[]) =>
  createHttpApp({
    features: [feature],
    checks,
    metrics: createMetrics('test'),
    log: createLog('test', 'silent'),
    corsOrigins,
  })

it('answers with the features, and not-found elsewhere', async () => {
  expect(await (await app().request('/v1/things/7')).json()).toEqual({ id: '7' })
  const missing = await app().request('/v1/nothing')
  expect(missing.status).toBe(404)
  expect(missing.headers.get('content-type')).toBe('application/problem+json')
  expect(await missing.json()).toEqual({
    type: '/problems/not-found',
    title: expect.any(String),
    status: 404,
    code: 'not-found',
    detail: 'There is nothing at /v1/nothing.',
  })
})

it('names the methods where another is asked for', async () => {
  const answer = await app().request('/v1/things/7', { method: 'DELETE' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await answer.json()).toMatchObject({ code: 'method-not-allowed' })
  expect((await app().request('/v1/things')).headers.get('allow')).toBe('POST')
})

it('shows nothing of what failed', async () => {
  const answer = await app().request('/v1/broken')
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toMatch(/secret|Error:|\.ts/)
})

it('has a page for every problem, and JSON for programs', async () => {
  for (const code of problemCodes) {
    const html = await app().request(`/problems/${code}`, { headers: { accept: 'text/html' } })
    expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    expect(await html.text()).toContain(`<code>${code}</code>`)
    const json = await app().request(`/problems/${code}`, { headers: { accept: 'application/json' } })
    expect(await json.json()).toMatchObject({ code, type: `/problems/${code}` })
  }
  expect((await app().request('/problems')).status).toBe(200)
  expect((await app().request('/problems/constructor')).status).toBe(404)
  expect((await app().request('/problems', { headers: { accept: 'image/png' } })).status).toBe(406)
})

it('is ready when nothing is missing, and names what is', async () => {
  expect((await app().request('/livez')).status).toBe(200)
  const degraded = await app({
    a: () => 'ok',
    b: () => ({ state: 'degraded', detail: 'is behind' }),
  }).request('/readyz')
  expect(degraded.status).toBe(200)
  expect(await degraded.json()).toEqual({
    state: 'degraded',
    checks: { a: { state: 'ok' }, b: { state: 'degraded', detail: 'is behind' } },
  })
  const missing = await app({ a: () => Promise.reject(new Error('x')), b: () => 'ok' }).request('/readyz')
  expect(missing.status).toBe(503)
  expect(await missing.json()).toEqual({
    state: 'missing',
    checks: { a: { state: 'missing' }, b: { state: 'ok' } },
  })
})

it('measures requests by route, and gives a trace back', async () => {
  const observed = app()
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  const answer = await observed.request('/v1/things/7', { headers: { traceparent } })
  expect(answer.headers.get('traceparent')).toBe(traceparent)
  await observed.request('/v1/nothing')
  const measures = await (await observed.request('/metrics')).text()
  expect(measures).toMatch(
    /http_request_duration_seconds_count\{service="test",method="GET",route="\/v1\/things\/:id",status="200"/,
  )
  expect(measures).toMatch(
    /http_request_duration_seconds_count\{service="test",method="GET",route="none",status="404"/,
  )
})

it('lets the pages of configured origins in, and no others', async () => {
  const from = (origin: string, origins?: string[]) =>
    app({}, origins).request('/v1/things/7', { headers: { origin } })
  const allowed = async (origin: string, origins?: string[]) =>
    (await from(origin, origins)).headers.get('access-control-allow-origin')
  expect(await allowed('https://a.org', ['https://a.org', 'https://b.org'])).toBe('https://a.org')
  expect(await allowed('https://c.org', ['https://a.org'])).toBeNull()
  expect(await allowed('https://c.org', ['*'])).toBe('*')
  expect(await allowed('https://c.org')).toBeNull()
})
