import type { EventData, EventType, PostedEvent } from '@partnerships/contracts'

/*
 * Of the contracts only what is plain: the page loads the sample too, and its policy has no room for what makes
 * validators by `eval`.
 */

/** Writes an event down: its type, its subject, the effective date (EDTF) and its data. */
export type Note = <T extends EventType>(
  type: T,
  subject: string,
  effective: string,
  data: EventData[T],
) => void

/**
 * Collects the events of one CloudEvents `source`. An event's id is made of its type, its subject's id and,
 * from the second such event on, its turn: `partnership.renewed:p7:2`. The same notes make the same ids.
 */
export const notebook = (source: string): { events: PostedEvent[]; note: Note } => {
  const events: PostedEvent[] = []
  const turns = new Map<string, number>()
  const note: Note = (type, subject, effective, data) => {
    const base = `${type}:${subject.slice(subject.indexOf('/') + 1)}`
    const turn = (turns.get(base) ?? 0) + 1
    turns.set(base, turn)
    const id = turn === 1 ? base : `${base}:${turn}`
    events.push({ specversion: '1.0', id, source, type, subject, effective, data } as PostedEvent)
  }
  return { events, note }
}
