import { aggregateOf, type RecordedEvent } from '@partnerships/contracts'
import { orUnavailable, type Pool, readStreams } from '@partnerships/event-log'
import { type Streams, viewsOfStreams } from '@partnerships/read-models'
import type { Between } from './between.ts'
import { boundsOf } from './between.ts'
import { placesIn } from './items.ts'
import type { World } from './world.ts'

type Read = ReadonlyMap<string, readonly RecordedEvent[]>

/** Streams of subjects as they were at the end. */
export const readSubjects = async (pool: Pool, subjects: Iterable<string>, between: Between): Promise<Read> =>
  orUnavailable(readStreams(pool, [...new Set(subjects)], boundsOf(between).upTo))

/** The world of some subjects, from their streams. */
export const worldOf = (
  subjects: Iterable<string>,
  read: Read,
  between: Between,
  holds: World['holds'],
): World => {
  const { after, upTo } = boundsOf(between)
  const streams = [...new Set(subjects)].flatMap(subject => {
    const events = read.get(subject) ?? []
    return events.length > 0 ? [events] : []
  })
  const positions = [...streams.flat().map(({ position }) => position), ...between.asks]
  return {
    holds,
    viewAt: viewsOfStreams(sorted(streams)),
    positions: [...new Set(positions)].filter(p => after < p && p <= upTo).sort((a, b) => a - b),
    placeOf: placesIn(streams),
  }
}

const sorted = (streams: readonly (readonly RecordedEvent[])[]): Streams => {
  const of = (aggregate: string) =>
    streams.filter(([first]) => first && aggregateOf(first.subject) === aggregate)
  return { partnerships: of('partnership'), activities: of('activity'), organisations: of('organisation') }
}
