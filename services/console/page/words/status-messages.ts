import { statusLabels } from '@partnerships/contracts/labels'
import { defineMessages, type Lang } from '../i18n/index.ts'

type Status = keyof typeof statusLabels

const labelsIn = (lang: Lang) =>
  Object.fromEntries(Object.entries(statusLabels).map(([status, label]) => [status, label[lang]])) as Record<
    Status,
    string
  >

/** What the states of all subjects are called. */
export const statusMessages = defineMessages({
  en: {
    ...labelsIn('en'),
    none: 'not begun',
    registered: 'registered',
    merged: 'merged',
    dissolved: 'dissolved',
    launched: 'running',
    closed: 'closed',
    planned: 'planned',
    held: 'held',
    cancelled: 'cancelled',
    published: 'published',
    restated: 'restated',
  },
  fr: {
    ...labelsIn('fr'),
    none: 'pas commencé',
    registered: 'enregistrée',
    merged: 'fusionnée',
    dissolved: 'dissoute',
    launched: 'en cours',
    closed: 'clos',
    planned: 'prévue',
    held: 'tenue',
    cancelled: 'annulée',
    published: 'publié',
    restated: 'rectifié',
  },
})
