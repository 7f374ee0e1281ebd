import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'
import { policy } from './policy.ts'

/** What Vite writes where the nonce of an answer belongs. */
const PLACE = '{{nonce}}'

/**
 * Reads the built page's document, and answers with it, each time with a nonce of its own. The page finds out itself what
 * belongs to its address; `status` is what programs are told. Throws when the page was not built.
 */
export const documentOf = async (dist: string) => {
  const document = await readFile(join(dist, 'index.html'), 'utf8')
  return (status: 200 | 404) => (c: Context) => {
    const nonce = randomBytes(16).toString('base64')
    return c.html(document.replaceAll(PLACE, nonce), status, {
      'content-security-policy': policy(nonce),
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
  }
}
