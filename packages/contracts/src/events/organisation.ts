import { z } from 'zod'
import { Identifiers } from '../identifiers.ts'
import { Id } from '../ids.ts'
import { Territory } from '../territory.ts'
import { listOf, Name, Text, WebAddress } from '../text.ts'
import { organisationKinds } from '../words/kinds.ts'
import { atLeastOne } from './at-least-one.ts'

const profile = {
  name: Name,
  kind: z.enum(organisationKinds),
  identifiers: Identifiers.optional(),
  territory: Territory.optional(),
  aliases: listOf(Name).optional(),
  url: WebAddress.optional(),
}

export const organisationEvents = {
  'organisation.registered': z.strictObject(profile),
  'organisation.updated': atLeastOne(z.strictObject(profile).partial()),
  'organisation.merged': z.strictObject({ into: Id, reason: z.enum(['merger', 'duplicate']).optional() }),
  'organisation.dissolved': z.strictObject({ reason: Text.optional() }),
  /** The holder is an opaque id: persons are not in the ledger. */
  'organisation.post-taken': z.strictObject({ post: Name, holder: Id }),
  'organisation.post-left': z.strictObject({ post: Name, holder: Id }),
} as const
