import type { EventData, EventType, PostedEvent, RecordedEvent } from '@partnerships/contracts'

/** An event of a stream and whether it is in force at the end of the events given. */
export type Standing = {
  event: RecordedEvent
  /** Its place in the position order: that of the first of the chain it replaces, else its own position. */
  place: number
  inForce: boolean
  /** The event that took it back, when it isn't in force. */
  takenBack?: { how: 'retracted' | 'replaced'; by: number }
}

type RetractionType = Extract<EventType, `${string}.retracted`>

export const isRetraction = (event: PostedEvent): event is PostedEvent<RetractionType> =>
  event.type.endsWith('.retracted')

export const isType = <T extends EventType>(
  event: RecordedEvent,
  type: T,
): event is RecordedEvent & { type: T; data: EventData[T] } => event.type === type

const takeBack = (standing: Standing | undefined, how: 'retracted' | 'replaced', by: number) => {
  if (!standing) return
  standing.inForce = false
  standing.takenBack = { how, by }
}

const stand = (standing: Standing | undefined) => {
  if (!standing) return
  standing.inForce = true
  delete standing.takenBack
}

/**
 * How each event of one stream stands after all of them, by position. A retraction or a replacement acts from
 * its own position on; retracting a replacement puts what it replaced in force again (language.md, Taking back).
 * `events` are in position order.
 */
export const standings = (events: readonly RecordedEvent[]): Map<number, Standing> => {
  const all = new Map<number, Standing>()
  for (const event of events) {
    const replaced = event.replaces === undefined ? undefined : all.get(Number(event.replaces))
    all.set(event.position, { event, place: replaced?.place ?? event.position, inForce: true })
    takeBack(replaced, 'replaced', event.position)
    if (!isRetraction(event)) continue
    const retracted = all.get(event.data.retracts)
    takeBack(retracted, 'retracted', event.position)
    if (retracted?.event.replaces) stand(all.get(Number(retracted.event.replaces)))
  }
  return all
}
