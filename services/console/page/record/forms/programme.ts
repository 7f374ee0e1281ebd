import { anyName, name, reason, retraction } from './parts.ts'

const more = {
  host: { as: 'organisation' },
  parent: { as: 'programme' },
  timezone: { as: 'text' },
  themes: { as: 'named-themes' },
} as const

export const programmeForms = {
  'programme.launched': { name, ...more },
  'programme.updated': { name: anyName, ...more },
  'programme.closed': { reason },
  'programme.retracted': retraction,
} as const
