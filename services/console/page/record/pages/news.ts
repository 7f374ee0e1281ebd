import type { EventType } from '@partnerships/contracts'

/** What can be begun, and with which event. */
export const news = [
  ['partnership', 'partnership.signed'],
  ['organisation', 'organisation.registered'],
  ['held', 'activity.held'],
  ['planned', 'activity.planned'],
  ['figure', 'figure.published'],
  ['programme', 'programme.launched'],
] as const satisfies readonly (readonly [string, EventType])[]

/** What is begun with an event; a partnership begins with any of several. */
export const newsOf = (type: EventType) =>
  news.find(
    ([kind, first]) => type === first || (kind === 'partnership' && type.startsWith('partnership.')),
  )?.[0]
