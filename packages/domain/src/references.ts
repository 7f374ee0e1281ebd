import type { PostedEvent, RecordedEvent } from '@partnerships/contracts'
import { aggregateOf } from '@partnerships/contracts'
import { mergerOf } from './subjects/organisation.ts'
import { programmeProfile } from './subjects/programme.ts'

/** A subject that an event names, and the JSON Pointer to where. */
export type Reference = { subject: string; pointer: string }

type Named = {
  programme?: string
  parent?: string
  host?: string
  into?: string
  organisation?: string
  giver?: string
  about?: string
  members?: { organisation: string }[]
  participants?: { organisations?: string[] }
  partnerships?: string[]
}

/** Every subject that the event's data names; each must have been recorded. */
export const referencesOf = (event: PostedEvent): Reference[] => {
  const found: Reference[] = []
  const add = (prefix: string, id: string | undefined, ...path: (string | number)[]) => {
    if (id !== undefined) found.push({ subject: prefix + id, pointer: `/data/${path.join('/')}` })
  }
  const data = event.data as Named
  add('programme/', data.programme, 'programme')
  add('programme/', data.parent, 'parent')
  add('organisation/', data.host, 'host')
  add('organisation/', data.into, 'into')
  add('organisation/', data.organisation, 'organisation')
  add('organisation/', data.giver, 'giver')
  add('', data.about, 'about')
  data.members?.forEach((m, i) => {
    add('organisation/', m.organisation, 'members', i, 'organisation')
  })
  data.participants?.organisations?.forEach((id, i) => {
    add('organisation/', id, 'participants', 'organisations', i)
  })
  data.partnerships?.forEach((id, i) => {
    add('partnership/', id, 'partnerships', i)
  })
  return found
}

/**
 * What a subject leads to in a chain that may not return to itself: the organisation that it was merged into,
 * or the parent of a programme. `events` is the subject's stream.
 */
export const successorOf = (subject: string, events: readonly RecordedEvent[]): string | undefined => {
  if (aggregateOf(subject) === 'organisation') {
    const merger = mergerOf(events)
    return merger && `organisation/${merger.data.into}`
  }
  const parent = aggregateOf(subject) === 'programme' ? programmeProfile(events)?.parent : undefined
  return parent === undefined ? undefined : `programme/${parent}`
}
