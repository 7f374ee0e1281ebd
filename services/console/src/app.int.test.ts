import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttpApp, createLog, createMetrics } from '@partnerships/service-kit'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createConsoleApp } from './app.ts'
import { createMissingPage } from './missing-page.ts'

const script = `console.log(${JSON.stringify('partnership '.repeat(200))})`
let dist: string
let app: Hono

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'partnership-tracker-page-'))
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), '<script nonce="{{nonce}}" src="/assets/page-1.js"></script>')
  writeFileSync(join(dist, 'assets/page-1.js'), script)
  app = createHttpApp({
    features: [await createConsoleApp(dist)],
    checks: {},
    metrics: createMetrics('test'),
    log: createLog('test', 'silent'),
    missingPage: await createMissingPage(dist),
  })
})
afterAll(() => rmSync(dist, { recursive: true }))

test('every address of the page answers with the document', async () => {
  for (const path of ['/', '/partnerships', '/partnerships/a%2Fb', '/numbers/new-partnerships?from=2022']) {
    const answer = await app.request(path)
    expect(answer.status, path).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
  }
})

test('each answer has a nonce of its own, which the policy names, and the policy lets nothing else in', async () => {
  const nonceOf = async () => {
    const answer = await app.request('/')
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(await answer.text()) ?? []
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    return nonce
  }
  const [one, other] = [await nonceOf(), await nonceOf()]
  expect(one).toMatch(/^[\w+/]{22}==$/)
  expect(other).not.toBe(one)
})

test('files are compressed and kept for ever, as their names change with them', async () => {
  const answer = await app.request('/assets/page-1.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  const plain = await app.request('/assets/page-1.js')
  expect(await plain.text()).toBe(script)
})

test('what is not there, or outside, is a problem', async () => {
  for (const path of [
    '/assets/page-2.js',
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/nowhere',
  ]) {
    const answer = await app.request(path)
    expect(answer.status, path).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  }
})

test('a browser is shown a page where nothing is, but not where programs ask', async () => {
  const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
  const answer = await app.request('/nowhere', asBrowser)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  expect(answer.headers.get('content-security-policy')).toContain('nonce-')
  for (const [path, init] of [
    ['/v1/nowhere', asBrowser],
    ['/nowhere', { headers: { accept: '*/*' } }],
    ['/nowhere', { ...asBrowser, method: 'POST' }],
  ] as const)
    expect((await app.request(path, init)).headers.get('content-type')).toContain('application/problem+json')
})

test('without a built page there is no app', async () => {
  await expect(createConsoleApp(join(dist, 'assets'))).rejects.toThrow('index.html')
})
