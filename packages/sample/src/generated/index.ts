import type { PostedEvent } from '@partnerships/contracts'
import { notebook } from '../notebook.ts'
import { fates, organisations } from './organisations.ts'
import { partnerships } from './partnerships.ts'
import { inOrder } from './step.ts'

/**
 * Invented partnerships of the Alliance Dynamique, named as such: 100 new ones in 2020 and 200 in 2022, all
 * dated within their year, beside those of the documents, none of which is new in either. Always the same.
 */
export const generatedEvents = (): PostedEvent[] => {
  const { events, note } = notebook('/sample/generated')
  const steps = [...partnerships(organisations(note))].flatMap(([number, steps]) =>
    steps.map(step => ({ subject: `partnership/genere-${number}`, ...step })),
  )
  for (const { type, subject, day, effective = day, data } of inOrder(steps))
    note(type, subject, effective, data)
  fates(note)
  return events
}
