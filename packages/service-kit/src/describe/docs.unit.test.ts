import { expect, it } from 'vitest'
import { docsRoute } from './docs.ts'

it('shows the API with files of its own only, and names what describes the messages', async () => {
  const docs = docsRoute()
  const page = await docs.request('/docs')
  const html = await page.text()
  expect(html).toContain('<a href="/asyncapi.json">')
  const links = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+)"/g)].map(([, link]) =>
    String(link),
  )
  expect(links.length).toBeGreaterThan(3)
  for (const link of links) expect([link, (await docs.request(link)).status]).toEqual([link, 200])
  expect(links.every(link => link.startsWith('/docs/'))).toBe(true)
  expect(page.headers.get('content-security-policy')).not.toMatch(/http|unsafe|\*/)
})

it.each(['/docs/package.json', '/docs/..%2fpackage.json', '/docs/constructor'])('has no %s', async path => {
  expect((await docsRoute().request(path)).status).toBe(404)
})
