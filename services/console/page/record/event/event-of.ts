import type { EventType, PostedEvent } from '@partnerships/contracts'
import { effectiveOf } from '../../date-field/dated.ts'
import type { Draft } from '../draft/draft.ts'
import { isUpdate, type LeafAt } from '../forms/forms.ts'
import { dataOf } from './data-of.ts'

/** Where the events of this page come from. */
export const SOURCE = '/console'

/** The event that a draft stands for: always the same for the same draft. A retraction has no date of its own. */
export const eventOf = (
  draft: Draft,
  about: {
    readonly type: EventType
    readonly subject: string
    readonly leaves: readonly LeafAt[]
    readonly replaces?: number | undefined
  },
): PostedEvent => {
  const effective = effectiveOf(draft.date)
  return {
    specversion: '1.0',
    id: draft.event,
    source: SOURCE,
    type: about.type,
    subject: about.subject,
    ...(effective !== undefined && { effective }),
    ...(about.replaces !== undefined && { replaces: String(about.replaces) }),
    data: dataOf(about.leaves, draft.values, isUpdate(about.type) ? draft.changes : undefined),
  } as PostedEvent
}
