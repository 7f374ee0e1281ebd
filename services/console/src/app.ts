import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { pages } from './pages.ts'
import { policy } from './policy.ts'

/** What Vite writes where the nonce of an answer belongs. */
const PLACE = '{{nonce}}'

/** A file whose name changes with it is asked for once. */
const kept: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
}

/**
 * Serves the built page: its files, which never change under their names, and the same document for each of its
 * addresses. Throws when it was not built.
 */
export async function createConsoleApp(dist: string): Promise<Hono> {
  const document = await readFile(join(dist, 'index.html'), 'utf8')
  const show = (c: Context) => {
    const nonce = randomBytes(16).toString('base64')
    return c.html(document.replaceAll(PLACE, nonce), 200, {
      'content-security-policy': policy(nonce),
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
  }
  const app = new Hono().get(
    '/assets/*',
    kept,
    compress(),
    serveStatic({ root: relative(process.cwd(), dist) }),
  )
  app.get('/', show)
  for (const page of pages) app.get(`/${page}`, show).get(`/${page}/*`, show)
  return app
}
