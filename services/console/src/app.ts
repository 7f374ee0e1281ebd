import { relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { documentOf } from './document.ts'
import { pages } from './pages.ts'

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
  const show = (await documentOf(dist))(200)
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
