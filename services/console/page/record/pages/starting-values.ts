import type { EventType } from '@partnerships/contracts'
import type { Organisation, Partnership } from '@partnerships/contracts/answers'
import type { Values } from '../draft/draft.ts'
import { valuesOf } from '../event/values-of.ts'
import { fieldsOf, isUpdate, leavesOf } from '../forms/forms.ts'

/** Events that tell anew what is known already, so that only what differs has to be typed. */
const retelling: ReadonlySet<EventType> = new Set<EventType>([
  'activity.held',
  'activity.planned',
  'figure.restated',
])

/** What the form of an event begins with, as its subject is now. */
export const startingValues = (type: EventType, subject: object): Values => {
  if (isUpdate(type) || retelling.has(type)) return valuesOf(leavesOf(fieldsOf(type, false)), subject)
  switch (type) {
    case 'partnership.contribution-pledged':
    case 'partnership.contribution-delivered': {
      const { contributions } = subject as Partnership
      const known = new Set(contributions.map(({ contribution }) => contribution))
      let n = known.size + 1
      while (known.has(`contribution-${n}`)) n++
      return { '/contribution': `contribution-${n}` }
    }
    case 'organisation.post-left': {
      const open = (subject as Organisation).posts.filter(({ until }) => until === null)
      const [only] = open
      return open.length === 1 && only ? { '/post': only.post, '/holder': only.holder } : {}
    }
    default:
      return {}
  }
}
