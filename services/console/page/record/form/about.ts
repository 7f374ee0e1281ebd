import type { Aggregate, EventType, PostedEvent } from '@partnerships/contracts'

/** What a form is about. */
export type About = {
  readonly aggregate: Aggregate
  /** Where nothing was chosen yet, only the date is asked for. */
  readonly type: EventType | undefined
  /** Absent of something new: its id is asked for. */
  readonly subject?: string | undefined
  readonly opens: boolean
  readonly replaces?: number | undefined
  /** The programme that the subject is in, where the form doesn't ask for it. */
  readonly programme?: string | undefined
}

/** What to call what the event is about when it is new: as it will be named. */
export const newName = (event: PostedEvent): string => {
  const { name, title, label, indicator } = event.data as Partial<Record<string, string>>
  return name ?? title ?? label ?? indicator ?? event.subject.slice(event.subject.indexOf('/') + 1)
}
