import type { Problem } from '@partnerships/contracts'
import type { Posted } from '../receive/posted.ts'
import type { Earlier } from './find-earlier.ts'

/** Refuses an event whose source and id were given to other content, in the ledger or earlier in its batch. */
export function refuseReusedId({ identity, hash }: Posted, earlier: Earlier | null): Problem | null {
  if (!identity || !earlier || (hash !== null && hash === earlier.hash)) return null
  const detail = `The event ${identity.id} of the source ${identity.source} has other content than the first of that name.`
  return { code: 'event-id-reused', detail }
}
