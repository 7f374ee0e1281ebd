import { anyName, neededSource, retraction, territory } from './parts.ts'

const figure = {
  indicator: { as: 'slug', required: true },
  label: anyName,
  value: { as: 'number', required: true },
  upTo: { as: 'number' },
  unit: anyName,
  qualifier: { as: 'choice', of: 'qualifier' },
  nature: { as: 'choice', of: 'nature' },
  period: { as: 'date' },
  about: { as: 'subject' },
  programme: { as: 'programme' },
  territory,
  quote: { as: 'long' },
  metric: {
    as: 'group',
    fields: { name: { as: 'slug', required: true }, query: { as: 'text', required: true } },
  },
  source: neededSource,
} as const

export const figureForms = {
  'figure.published': figure,
  'figure.restated': figure,
  'figure.retracted': retraction,
} as const
