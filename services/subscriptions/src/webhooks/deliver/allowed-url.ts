import { lookup } from 'node:dns/promises'
import { addressIn, isPublic } from './addresses.ts'

/**
 * Why nothing may be sent to a URL, or null: only https to public addresses is allowed, unless private ones are. A
 * name that can't be resolved now may be later; each attempt looks again.
 */
export const whyForbidden = async (text: string, allowPrivate: boolean): Promise<string | null> => {
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return 'must be an https URL'
  if (allowPrivate) return null
  const literal = addressIn(url)
  const addresses = literal
    ? [literal]
    : (await lookup(url.hostname, { all: true }).catch(() => [])).map(({ address }) => address)
  if (addresses.every(isPublic)) return null
  return 'must not lead to a private, loopback or link-local address'
}
