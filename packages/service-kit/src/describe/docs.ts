import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** The files of Swagger UI that the page needs, with their types. */
const files: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Partnership tracker: the API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<p><a href="/asyncapi.json">What comes to subscribers: AsyncAPI</a></p>
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/show.js"></script>
</body>
</html>`

const show = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null })`

/** Nothing from elsewhere, and no inline script. Swagger UI draws its icons as data. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** `/docs`: `/openapi.json` as a page to read and try out, served whole from here. */
export function docsRoute(): Hono {
  return new Hono()
    .get('/docs', c => c.html(page, 200, { 'content-security-policy': policy }))
    .get('/docs/show.js', c => c.body(show, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
    .get('/docs/:file', async c => {
      const file = c.req.param('file')
      const type = Object.hasOwn(files, file) ? files[file] : undefined
      if (!type) return c.notFound()
      const headers = { 'content-type': type, 'cache-control': 'public, max-age=86400' }
      return c.body(new Uint8Array(await readFile(join(folder, file))), 200, headers)
    })
}
