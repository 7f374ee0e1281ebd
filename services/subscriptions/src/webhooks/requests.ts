import { EventFilter, ProgrammeId, Subject } from '@partnerships/contracts'
import { z } from 'zod'
import { Secret } from './secret.ts'

const { type } = EventFilter.shape
const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).min(1).max(1_000)])

const Url = z
  .string()
  .max(2_000)
  .refine(url => URL.canParse(url), { error: 'must be a URL' })
  .refine(url => !/^[^/]*\/\/[^/]*@/.test(url), { error: 'must not hold a user or a password' })

const Wanted = z.strictObject({
  url: Url,
  types: type.unwrap().min(1).max(1_000).optional().meta({ description: 'All types unless given.' }),
  programme: oneOrMore(ProgrammeId).optional().meta({ description: 'One or several, children included.' }),
  subject: oneOrMore(Subject).optional(),
  description: z.string().max(300).optional(),
})

/** The body of `POST /v1/webhooks`. */
export const NewWebhook = Wanted.extend({
  after: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'The position after which it begins; the end of the ledger unless given.' }),
  secret: Secret.optional().meta({ description: 'One of your own; else one is made.' }),
})
export type NewWebhook = z.infer<typeof NewWebhook>

/** The body of `PATCH /v1/webhooks/<id>`: what is given replaces the old; null lets all pass again. */
export const WebhookChange = z.strictObject({
  url: Wanted.shape.url.optional(),
  types: Wanted.shape.types.nullable(),
  programme: Wanted.shape.programme.nullable(),
  subject: Wanted.shape.subject.nullable(),
  description: Wanted.shape.description.nullable(),
  status: z
    .enum(['active', 'paused'], { error: 'must be active or paused' })
    .optional()
    .meta({ description: '`active` also resumes one that is failing or gone.' }),
})
export type WebhookChange = z.infer<typeof WebhookChange>

/** The body of `POST /v1/webhooks/<id>/replay`. */
export const Replay = z.strictObject({ after: z.int().min(0) })

/** The body of `POST /v1/webhooks/<id>/skip`. */
export const Skip = z.strictObject({ position: z.int().min(1) })

/** The body of `POST /v1/webhooks/<id>/rotate`, which may be empty. */
export const Rotation = z.strictObject({ secret: Secret.optional() })

/** A value or a list of them as a list; undefined stays so. */
export const listed = (value: string | string[] | null | undefined): string[] | null | undefined =>
  typeof value === 'string' ? [value] : value
