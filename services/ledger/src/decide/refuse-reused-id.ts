import type { Problem } from '@partnerships/contracts'
import type { Posted } from '../receive/posted.ts'
import type { Earlier } from './find-earlier.ts'

const same = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a !== null && b !== null && Buffer.compare(a, b) === 0

/** Refuses an event whose source and id were given to other content, in the ledger or earlier in its batch. */
export function refuseReusedId({ identity, hash }: Posted, earlier: Earlier | null): Problem | null {
  if (!identity || !earlier || same(hash, earlier.hash)) return null
  const detail = `The event ${identity.id} of the source ${identity.source} has other content than the first of that name.`
  return { code: 'event-id-reused', detail }
}
