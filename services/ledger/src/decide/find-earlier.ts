import type { Known, View } from '@partnerships/event-log'
import type { Posted } from '../receive/posted.ts'

/** What has an event's source and id already: a recording, or the event at an earlier index of its batch. */
export type Earlier = { readonly hash: string | null } & (
  | { readonly known: Known }
  | { readonly index: number }
)

/** For each event what was there before it under its source and id; null for a new one. */
export function findEarlier(events: readonly Posted[], view: View): (Earlier | null)[] {
  const indexes = new Map<string, number>()
  return events.map(({ identity }, i) => {
    if (!identity) return null
    const { source, id } = identity
    const known = view.recorded(source, id)
    if (known) return { hash: known.hash, known }
    const key = `${source}\0${id}`
    const index = indexes.get(key)
    if (index !== undefined) return { hash: events[index]?.hash ?? null, index }
    indexes.set(key, i)
    return null
  })
}
