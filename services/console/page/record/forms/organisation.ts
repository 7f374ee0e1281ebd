import { anyName, name, reason, retraction, territory, url } from './parts.ts'

const more = {
  identifiers: {
    as: 'group',
    fields: { siren: { as: 'text' }, siret: { as: 'text' }, rna: { as: 'text' } },
  },
  territory,
  aliases: { as: 'texts' },
  url,
} as const

const kind = { as: 'choice', of: 'organisationKind' } as const
const post = { post: name, holder: { as: 'slug', required: true } } as const

export const organisationForms = {
  'organisation.registered': { name, kind: { ...kind, required: true }, ...more },
  'organisation.updated': { name: anyName, kind, ...more },
  'organisation.merged': {
    into: { as: 'organisation', required: true },
    reason: { as: 'choice', of: 'merger' },
  },
  'organisation.dissolved': { reason },
  'organisation.post-taken': post,
  'organisation.post-left': post,
  'organisation.retracted': retraction,
} as const
