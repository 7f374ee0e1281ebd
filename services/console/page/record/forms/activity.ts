import { name, reason, retraction, source, territory } from './parts.ts'

const activity = {
  programme: { as: 'programme', required: true },
  title: name,
  kind: { as: 'choice', of: 'activityKind', required: true },
  territory,
  themes: { as: 'themes' },
  participants: {
    as: 'group',
    fields: {
      count: { as: 'number' },
      qualifier: { as: 'choice', of: 'qualifier' },
      organisations: { as: 'organisations' },
    },
  },
  partnerships: { as: 'partnerships' },
  source,
} as const

export const activityForms = {
  'activity.planned': activity,
  'activity.held': activity,
  'activity.cancelled': { reason },
  'activity.retracted': retraction,
} as const
